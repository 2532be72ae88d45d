package org.vertice.server;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vertice.server.exec.Limits;

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
 */
public record ServerOptions(
    int port,
    String host,
    Limits limits,
    Set<String> serviceHosts,
    Optional<String> baseIri,
    Optional<String> publicUrl,
    Consumer<String> accessLog) {

  /** This machine only. */
  public static final String LOOPBACK = "localhost";

  public ServerOptions {
    serviceHosts = Set.copyOf(serviceHosts);
  }

  /** A server for this machine, with the usual limits and without an access log. */
  public static ServerOptions onPort(int port) {
    return new ServerOptions(
        port, LOOPBACK, Limits.usual(), Set.of(), Optional.empty(), Optional.empty(), line -> {});
  }

  /** The same with other limits. */
  public ServerOptions withLimits(Limits other) {
    return new ServerOptions(port, host, other, serviceHosts, baseIri, publicUrl, accessLog);
  }

  /** The same with hosts that SERVICE may ask. */
  public ServerOptions withServiceHosts(Set<String> hosts) {
    return new ServerOptions(port, host, limits, hosts, baseIri, publicUrl, accessLog);
  }

  /** The same with an access log. */
  public ServerOptions withAccessLog(Consumer<String> log) {
    return new ServerOptions(port, host, limits, serviceHosts, baseIri, publicUrl, log);
  }

  /** The same with what the IRIs of the data begin with. */
  public ServerOptions withBaseIri(String base) {
    return new ServerOptions(
        port, host, limits, serviceHosts, Optional.of(base), publicUrl, accessLog);
  }

  /** The same with the address under which clients know the server. */
  public ServerOptions withPublicUrl(String url) {
    return new ServerOptions(
        port, host, limits, serviceHosts, baseIri, Optional.of(url), accessLog);
  }
}
