package org.vertice.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vertice.query.run.QueryLimits;
import org.vertice.web.access.Access;
import org.vertice.web.access.AllowedSites;
import org.vertice.web.pages.DocumentTexts;

/** The options of a server on any free port, of which a test says only what it is about. */
public final class ServerSetup {

  private String host = ServerOptions.LOOPBACK;
  private QueryLimits limits = QueryLimits.usual();
  private Set<String> serviceHosts = Set.of();
  private Optional<String> baseIri = Optional.empty();
  private Optional<String> publicUrl = Optional.empty();
  private Consumer<String> accessLog = line -> {};
  private DocumentTexts texts = DocumentTexts.NONE;
  private Access access =
      new Access(Optional.empty(), Optional.empty(), AllowedSites.USUAL, warning -> {});
  private int port;

  public ServerSetup port(int number) {
    port = number;
    return this;
  }

  public ServerSetup host(String address) {
    host = address;
    return this;
  }

  public ServerSetup limits(QueryLimits other) {
    limits = other;
    return this;
  }

  public ServerSetup serviceHosts(Set<String> hosts) {
    serviceHosts = hosts;
    return this;
  }

  public ServerSetup baseIri(String base) {
    baseIri = Optional.of(base);
    return this;
  }

  public ServerSetup publicUrl(String url) {
    publicUrl = Optional.of(url);
    return this;
  }

  public ServerSetup accessLog(Consumer<String> log) {
    accessLog = log;
    return this;
  }

  public ServerSetup texts(DocumentTexts shown) {
    texts = shown;
    return this;
  }

  public ServerSetup access(Access other) {
    access = other;
    return this;
  }

  public ServerSetup sites(Set<String> origins, Set<String> hosts) {
    AllowedSites sites = new AllowedSites(origins, hosts);
    return access(new Access(Optional.empty(), Optional.empty(), sites, warning -> {}));
  }

  public ServerOptions options() {
    return new ServerOptions(
        port, host, limits, serviceHosts, baseIri, publicUrl, accessLog, texts, access);
  }
}
