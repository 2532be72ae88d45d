package org.vertice.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletMapping;
import org.eclipse.jetty.server.ServerConnector;
import org.vertice.query.run.ServiceHosts;
import org.vertice.web.access.AccessControl;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.limits.QueryService;
import org.vertice.web.operate.AccessLog;
import org.vertice.web.operate.Health;
import org.vertice.web.operate.Metrics;
import org.vertice.web.operate.Status;
import org.vertice.web.protocol.GraphDataset;
import org.vertice.web.protocol.ServiceDescription;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Site;

/**
 * A running Fuseki with one dataset, {@code /vertice}, that can only be read: SPARQL 1.1 Query at
 * {@code /vertice/sparql}, the reading side of the Graph Store Protocol at {@code /vertice/data}. A
 * home page is at {@code /}, the saved queries are pages at {@code /query/} and an API at {@code
 * /api/}, and at all other paths are the things whose IRIs lead there. It listens on this machine
 * only, unless the options name another address.
 */
public final class GraphServer implements AutoCloseable {

  private final FusekiServer fuseki;
  private final AtomicReference<Snapshot> live;
  private final Status status;
  private final AccessControl access;
  private final QueryService service;

  private GraphServer(
      FusekiServer fuseki,
      AtomicReference<Snapshot> live,
      Status status,
      AccessControl access,
      QueryService service) {
    this.service = service;
    this.access = access;
    this.fuseki = fuseki;
    this.live = live;
    this.status = status;
  }

  /**
   * Starts a server.
   *
   * @param snapshot what it serves until it is given another
   * @throws org.vertice.web.access.AccessException if a file of logins or TLS cannot be used
   * @throws IOException if the port is in use
   */
  public static GraphServer start(ServerOptions options, Snapshot snapshot) throws IOException {
    if (options.port() != 0) {
      mustBeFree(options);
    }
    AtomicReference<Snapshot> live = new AtomicReference<>(snapshot);
    ServiceHosts hosts = new ServiceHosts(options.serviceHosts());
    QueryService service = new QueryService(options.limits(), hosts);
    PublicAddress address = new PublicAddress(options.publicUrl());
    SnapshotCache<IriSpace> spaces =
        new SnapshotCache<>(
            each ->
                options.baseIri().map(IriSpace::new).orElseGet(() -> IriSpace.of(each.dataset())));
    AccessControl access = AccessControl.of(options.access());
    SiteServlets.Reading reading = new SiteServlets.Reading(options.texts(), access.asksForLogin());
    SiteServlets servlets = SiteServlets.of(live::get, spaces, address, service, reading);
    Site site = servlets.site();
    Status status = new Status(live::get);
    Metrics metrics = new Metrics(service);
    GraphDataset dataset =
        new GraphDataset(
            site,
            service,
            new ServiceDescription(address, hosts),
            address,
            each -> spaces.of(each).base());
    FusekiServer.Builder builder =
        plain(metrics)
            .port(options.port())
            .maxServerThreads(JettySettings.THREADS)
            .addFilter("/*", new HeaderFilter(site))
            .addFilter("/*", access.filter(Health.PATH))
            .addServlet(Health.PATH, new Health(live::get))
            .addServlet(Metrics.PATH, metrics)
            .addServlet(Status.PATH, status);
    servlets.byPattern().forEach(builder::addServlet);
    FusekiServer fuseki = dataset.addTo(builder).build();
    fuseki.getJettyServer().setRequestLog(new AccessLog(metrics, options.accessLog()));
    return new GraphServer(opened(fuseki, access, options), live, status, access, service);
  }

  /** Fuseki with what it has for operators and nothing that manages it or comes from elsewhere. */
  private static FusekiServer.Builder plain(Metrics metrics) {
    return FusekiServer.create()
        .fusekiModules(FusekiModules.create())
        .enablePing(true)
        .enableMetrics(true)
        .addServletAttribute(Fuseki.attrMetricsProvider, metrics);
  }

  private static FusekiServer opened(
      FusekiServer fuseki, AccessControl access, ServerOptions options) {
    access.install(fuseki.getJettyServer());
    JettySettings.apply(fuseki.getJettyServer(), options);
    return fuseki.start();
  }

  private static void mustBeFree(ServerOptions options) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
    }
  }

  /**
   * Serves another graph from the next request on; those that run end on the old one.
   *
   * @param findings what was found in building it, for {@code /status}
   */
  public void replace(Snapshot next, List<String> findings) {
    live.set(next);
    status.replaced(findings);
  }

  /** What {@code /status} reports; it must be told of builds of newer graphs. */
  public Status status() {
    return status;
  }

  /** The patterns of the addresses that servlets of their own answer. */
  Set<String> patterns() {
    Set<String> patterns = new TreeSet<>();
    for (ServletContextHandler each :
        fuseki.getJettyServer().getDescendants(ServletContextHandler.class)) {
      for (ServletMapping mapping : each.getServletHandler().getServletMappings()) {
        patterns.addAll(List.of(mapping.getPathSpecs()));
      }
    }
    return patterns;
  }

  /** The port on which it listens. */
  public int port() {
    return ((ServerConnector) fuseki.getJettyServer().getConnectors()[0]).getLocalPort();
  }

  /** Waits until it has stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    access.close();
    service.close();
    try {
      fuseki.stop();
    } catch (FusekiException e) {
      // A client that takes its time keeps no server from ending.
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
    }
  }
}
