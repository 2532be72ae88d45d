package org.vertice.web.operate;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.vertice.web.access.LoginFilter;
import org.vertice.web.http.Outcome;

/** Sees every request when it has ended, those too that never reached a servlet. */
public final class RequestObserver implements RequestLog {

  private final Metrics metrics;
  private final Consumer<String> lines;

  /** Tells these. */
  public RequestObserver(Metrics metrics, Consumer<String> lines) {
    this.metrics = metrics;
    this.lines = lines;
  }

  @Override
  public void log(Request request, Response response) {
    int status = response.getStatus();
    Outcome outcome = Outcome.of(request.getAttribute(Outcome.ATTRIBUTE), status);
    long nanoseconds = System.nanoTime() - request.getBeginNanoTime();
    String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
    metrics.count(path, outcome, status, nanoseconds);
    lines.accept(
        new AccessLine(
                Instant.ofEpochMilli(Request.getTimeStamp(request)),
                Request.getRemoteAddr(request),
                request.getAttribute(LoginFilter.USER) instanceof String user ? user : "-",
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                status,
                Response.getContentBytesWritten(response),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.USER_AGENT)).orElse("-"),
                TimeUnit.NANOSECONDS.toMillis(nanoseconds),
                outcome)
            .text());
  }
}
