package org.vertice.server;

import java.time.Duration;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/** What Fuseki leaves open in the web server below it. */
final class JettySettings {

  /** A connection that says nothing for so long is closed. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** A client that sends or takes fewer bytes in a second is sent away. */
  private static final int SLOWEST = 50;

  /** A stop waits so long for requests that run. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** A query in an address; Jetty usually takes an eighth of it. */
  private static final int LONGEST_HEADER = 64 * 1024;

  private JettySettings() {}

  static void apply(Server server, String host) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector http) {
        http.setHost(host);
        http.setIdleTimeout(IDLE.toMillis());
        http.getConnectionFactories().stream()
            .filter(HttpConnectionFactory.class::isInstance)
            .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
            .forEach(JettySettings::apply);
      }
    }
    compress(server);
    server.insertHandler(new MinimumDataRateHandler(SLOWEST, SLOWEST));
    server.insertHandler(new GracefulHandler());
    server.setStopTimeout(GRACE.toMillis());
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
    gzip.addIncludedMethods("GET", "POST");
    server.insertHandler(gzip);
  }
}
