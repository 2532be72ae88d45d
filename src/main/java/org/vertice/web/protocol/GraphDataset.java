package org.vertice.web.protocol;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.vertice.web.fuseki.AbortOnFailure;
import org.vertice.web.fuseki.DatasetAddress;
import org.vertice.web.fuseki.DirectGraphIdentification;
import org.vertice.web.fuseki.GraphOperation;
import org.vertice.web.fuseki.LiveDataset;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Snapshot;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;

/**
 * The graph as a dataset of Fuseki, {@code /vertice}: the operations {@code query} and {@code
 * gsp-r} at the names that Fuseki's clients expect, and none that writes.
 */
public final class GraphDataset {

  /** The names of an operation's endpoints; the empty one is the address of the dataset itself. */
  private static final List<String> QUERY = List.of("", "query", "sparql");

  private static final List<String> GRAPHS = List.of("", "get", "data");

  private final LiveDataset<Snapshot> live;
  private final QueryService service;
  private final SparqlEndpoint query;
  private final GraphOperation graphs;

  /**
   * A dataset.
   *
   * @param base what the IRIs that the project mints begin with; names of graphs are relative to it
   */
  public GraphDataset(
      Site site,
      QueryService service,
      ServiceDescription description,
      PublicAddress address,
      Function<Snapshot, String> base) {
    this.service = service;
    this.live = new LiveDataset<>(site.live(), Snapshot::dataset);
    this.query = new SparqlEndpoint(site, live, service, description);
    this.graphs =
        new GraphOperation(
            () -> live.state().contentHash(), () -> base.apply(live.state()), address);
  }

  /** Registers it with a server that is built. */
  public FusekiServer.Builder addTo(FusekiServer.Builder builder) {
    DataService.Builder dataset = DataService.newBuilder(live);
    QUERY.forEach(name -> dataset.addEndpoint(Operation.Query, name));
    GRAPHS.forEach(name -> dataset.addEndpoint(Operation.GSP_R, name));
    return builder
        .registerOperation(Operation.Query, "application/sparql-query", query)
        .registerOperation(Operation.GSP_R, graphs)
        .add(Paths.DATASET, dataset)
        .addFilter("/*", new AbortOnFailure())
        .addFilter(Paths.DATASET, new DatasetAddress(service.limits().requestBytes(), "/"))
        .addFilter(Paths.DATASET + "/", new DatasetAddress(service.limits().requestBytes(), "/"))
        .addServlet(Paths.GRAPHS + "/*", new DirectGraphIdentification(Paths.DATASET, "data"))
        // A slash at the end of an address is often a typing error, and has no other meaning here.
        .addServlet(Paths.SPARQL + "/", new DirectGraphIdentification(Paths.DATASET, "sparql"))
        .addServlet(
            Paths.DATASET + "/query/", new DirectGraphIdentification(Paths.DATASET, "query"))
        .addServlet(Paths.DATASET + "/get/", new DirectGraphIdentification(Paths.DATASET, "get"));
  }
}
