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

/** What Fuseki leaves open in the web server below it. */
final class JettySettings {

  /** A connection that says nothing, or not all of a request, for so long is closed. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** A client that sends or takes fewer bytes in a second is sent away. */
  private static final int SLOWEST = 50;

  /** So much of a body is waited for before a thread reads it. */
  private static final long LONGEST_BODY = 2L << 20;

  /** What a piece of a body takes in memory, however short it is. */
  private static final int EACH_PIECE = 2048;

  /** Many more than queries that may run: pages and downloads are answered beside them. */
  static final int THREADS = 200;

  /** A stop waits so long for requests that run; queries have been stopped before. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** So long may a connection say nothing when the server stops. */
  private static final Duration LAST_WORD = Duration.ofMillis(200);

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
        http.setShutdownIdleTimeout(LAST_WORD.toMillis());
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
   * A thread is taken only when the body has come: clients that send slowly would else hold all of
   * them. What is longer is answered by whoever reads it.
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
