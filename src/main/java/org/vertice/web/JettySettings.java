package org.vertice.web;

import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.vertice.web.access.CorsHandler;
import org.vertice.web.access.CorsPolicy;
import org.vertice.web.access.HostNames;
import org.vertice.web.access.RequestTargetHandler;
import org.vertice.web.limits.QuietConnections;
import org.vertice.web.limits.SpoolingHandler;
import org.vertice.web.protocol.ReservedPaths;

/** Settings of the Jetty server below Fuseki. */
final class JettySettings {

  /** A connection without a complete request for this long is closed. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** The connection of a client that sends or reads fewer bytes in a second is closed. */
  private static final int SLOWEST = 50;

  /** Up to this length a body is waited for before a thread reads it. */
  private static final long LONGEST_BODY = 2L << 20;

  /** What a piece of a body takes in memory, however short it is. */
  private static final int EACH_PIECE = 2048;

  /** Many more than queries that may run: pages and downloads are answered beside them. */
  static final int THREADS = 200;

  /** How long a stop waits for running requests; queries have been stopped before. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** How long a connection may be silent when the server stops. */
  private static final Duration IDLE_AT_STOP = Duration.ofMillis(200);

  /** A query in an address; Jetty usually takes an eighth of it. */
  private static final int LONGEST_HEADER = 64 * 1024;

  private JettySettings() {}

  static void apply(Server server, ServerOptions options) {
    QuietConnections quiet = new QuietConnections(IDLE);
    for (Connector connector : server.getConnectors()) {
      connector.addEventListener(quiet);
      if (connector instanceof ServerConnector http) {
        http.setHost(options.host());
        http.setIdleTimeout(IDLE.toMillis());
        http.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
        http.getConnectionFactories().stream()
            .filter(HttpConnectionFactory.class::isInstance)
            .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
            .forEach(JettySettings::apply);
      }
    }
    server.insertHandler(quiet);
    server.insertHandler(wholeBodies());
    compress(server);
    server.insertHandler(new CorsHandler(cors(options), ReservedPaths::isForPrograms));
    server.insertHandler(new RequestTargetHandler(names(options)));
    server.insertHandler(new SpoolingHandler(options.limits().resultBytes(), THREADS / 4));
    server.insertHandler(new MinimumDataRateHandler(SLOWEST, SLOWEST));
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(GRACE.toMillis());
  }

  /**
   * A thread is taken only when the body has arrived: otherwise clients that send slowly would hold
   * all of them. A longer body is refused by the servlet that reads it.
   */
  private static EagerContentHandler wholeBodies() {
    return new EagerContentHandler(
        new EagerContentHandler.RetainedContentLoaderFactory(LONGEST_BODY, EACH_PIECE, false));
  }

  private static CorsPolicy cors(ServerOptions options) {
    return CorsPolicy.of(options.isLocal(), options.access().sites().origins());
  }

  private static HostNames names(ServerOptions options) {
    return HostNames.of(options.host(), options.publicUrl(), options.access().sites().hosts());
  }

  private static void apply(HttpConfiguration configuration) {
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(LONGEST_HEADER);
  }

  /** Its successor is in a library of its own that Fuseki does not bring. */
  @SuppressWarnings({"deprecation", "removal"})
  private static void compress(Server server) {
    GzipHandler gzip = new GzipHandler();
    gzip.setMinGzipSize(1024);
    gzip.addIncludedMethods("GET", "HEAD", "POST");
    server.insertHandler(gzip);
  }
}
