package org.vertice.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vertice.query.run.QueryLimits;
import org.vertice.web.access.Access;
import org.vertice.web.access.Loopback;
import org.vertice.web.pages.DocumentTexts;

/**
 * How a server is set up.
 *
 * @param port where it listens; 0 for any that is free
 * @param host the address that it listens on; this machine only unless another is named
 * @param limits what one request may cost
 * @param serviceHosts the hosts that a query's SERVICE may ask
 * @param baseIri what the IRIs of the data begin with; empty: found from the data
 * @param publicUrl the address under which clients know the server; empty: as they ask
 * @param accessLog gets a line for each request
 * @param texts of the cited documents, as far as they may be shown
 * @param access logins, TLS, and what other sites may read
 */
public record ServerOptions(
    int port,
    String host,
    QueryLimits limits,
    Set<String> serviceHosts,
    Optional<String> baseIri,
    Optional<String> publicUrl,
    Consumer<String> accessLog,
    DocumentTexts texts,
    Access access) {

  /** This machine only. */
  public static final String LOOPBACK = "localhost";

  public ServerOptions {
    serviceHosts = Set.copyOf(serviceHosts);
  }

  /** Whether only its own machine is to reach the server. */
  public boolean isLocal() {
    return Loopback.isBound(host) && publicUrl.isEmpty();
  }

  /** The same with the texts of the cited documents, for everybody who reaches the server. */
  public ServerOptions withTexts(DocumentTexts shown) {
    return new ServerOptions(
        port, host, limits, serviceHosts, baseIri, publicUrl, accessLog, shown, access);
  }
}
