package org.vertice.web.limits;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no complete request has arrived for longer than a limit; where a
 * handler before this one waits for bodies, they are part of the request. Jetty's own idle time-out
 * starts again with each byte: a client that sends byte by byte would keep its connection for days.
 *
 * <p>When the server stops, they are closed at once: otherwise Jetty waits a second for each
 * browser that keeps its connection open.
 */
public final class QuietConnections extends Handler.Wrapper
    implements Connection.Listener, Graceful {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final long limit;
  private final Map<Connection, Long> quietSince = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  public QuietConnections(Duration limit) {
    this.limit = limit.toNanos();
  }

  @Override
  public void onOpened(Connection connection) {
    // The connection inside an encrypted one is reported too.
    if (!(connection instanceof SslConnection)) {
      quietSince.put(connection, System.nanoTime());
    }
  }

  @Override
  public void onClosed(Connection connection) {
    quietSince.remove(connection);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    quietSince.remove(connection);
    Request.addCompletionListener(request, failure -> answered(connection));
    return super.handle(
        request,
        response,
        // Jetty leaves a connection open on which an answer was cut short, if the body was waited
        // for.
        new Callback.Nested(callback) {
          @Override
          public void failed(Throwable failure) {
            super.failed(failure);
            if (response.isCommitted()) {
              connection.close();
            }
          }
        });
  }

  private void answered(Connection connection) {
    quietSince.put(connection, System.nanoTime());
    if (!connection.getEndPoint().isOpen()) {
      quietSince.remove(connection);
    } else if (stopping) {
      connection.close();
    }
  }

  @Override
  public CompletableFuture<Void> shutdown() {
    stopping = true;
    quietSince.keySet().forEach(Connection::close);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public boolean isShutdown() {
    return stopping;
  }

  @Override
  protected void doStart() throws Exception {
    stopping = false;
    super.doStart();
    lookAgain(getServer().getScheduler());
  }

  /** The server's scheduler ends with the server. */
  private void lookAgain(Scheduler scheduler) {
    scheduler.schedule(
        () -> {
          long now = System.nanoTime();
          quietSince.forEach(
              (connection, since) -> {
                if (now - since > limit && quietSince.remove(connection, since)) {
                  connection.close();
                }
              });
          if (scheduler.isRunning()) {
            lookAgain(scheduler);
          }
        },
        BETWEEN_LOOKS.toMillis(),
        TimeUnit.MILLISECONDS);
  }
}
