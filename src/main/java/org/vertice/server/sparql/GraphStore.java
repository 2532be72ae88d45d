package org.vertice.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.server.http.EntityTag;
import org.vertice.server.http.Fault;
import org.vertice.server.http.Negotiation;
import org.vertice.server.http.Parameters;
import org.vertice.server.http.PublicAddress;
import org.vertice.server.http.RdfForm;
import org.vertice.server.http.Resource;
import org.vertice.server.http.Snapshot;
import org.vertice.server.site.Paths;

/**
 * The reading side of the SPARQL 1.1 Graph Store HTTP Protocol: {@code ?default}, {@code
 * ?graph=IRI}, a graph's path after this address, and without any of these the whole dataset.
 */
public final class GraphStore extends Resource {

  /** Where it is. */
  public static final String PATH = Paths.GRAPHS;

  private static final long serialVersionUID = 1;

  private final transient Supplier<Snapshot> live;
  private final transient PublicAddress address;
  private final transient Function<Snapshot, String> base;

  /**
   * The graphs of whatever is served just then.
   *
   * @param base what the IRIs that the project mints begin with; names are relative to it
   */
  public GraphStore(
      Supplier<Snapshot> live, PublicAddress address, Function<Snapshot, String> base) {
    this.live = live;
    this.address = address;
    this.base = base;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.ofAddress(request);
    Snapshot snapshot = live.get();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    Optional<List<String>> names = names(request, parameters, base.apply(snapshot));
    boolean everything = names.isEmpty() && !parameters.has("default");
    Negotiation.Choice<RdfForm> choice =
        Negotiation.choose(
            request, parameters, everything ? RdfForm.OF_DATASETS : RdfForm.OF_GRAPHS);
    DatasetGraph dataset = snapshot.dataset();
    dataset.begin(TxnType.READ);
    try {
      Optional<Node> name = names.map(candidates -> existing(dataset, candidates));
      response.setContentType(choice.header());
      String key = everything ? "all" : name.map(Node::toString).orElse("default");
      if (EntityTag.isKnown(request, response, snapshot, key)) {
        return;
      }
      if (request.getMethod().equals("HEAD")) {
        return;
      }
      if (everything) {
        choice.form().write(dataset, response.getOutputStream());
      } else {
        Graph graph = name.map(dataset::getGraph).orElseGet(dataset::getDefaultGraph);
        choice.form().write(withPrefixes(graph, dataset), response.getOutputStream());
      }
    } finally {
      dataset.end();
    }
  }

  /** The names that the wanted graph may have; empty for the default graph and for everything. */
  private Optional<List<String>> names(
      HttpServletRequest request, Parameters parameters, String base) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    Optional<String> graph = parameters.one("graph");
    Set<String> known = Set.of("graph", "default", "format", "output", "results");
    parameters.names().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Fault(
                  400, "There is no parameter " + name + "; say ?default or ?graph=IRI.");
            });
    boolean direct = !path.isEmpty();
    if ((graph.isPresent() ? 1 : 0) + (parameters.has("default") ? 1 : 0) + (direct ? 1 : 0) > 1) {
      throw new Fault(400, "Name one graph: ?default, or ?graph=IRI, or its path.");
    }
    if (direct) {
      return Optional.of(List.of(address.of(request) + request.getRequestURI(), base + path));
    }
    return graph.map(iri -> List.of(absolute(iri, base)));
  }

  private static String absolute(String iri, String base) {
    try {
      return IRIx.create(base).resolve(iri).str();
    } catch (IRIException e) {
      throw new Fault(400, "The graph's name is not an IRI.");
    }
  }

  private static Node existing(DatasetGraph dataset, List<String> names) {
    return names.stream()
        .map(NodeFactory::createURI)
        .filter(dataset::containsGraph)
        .findFirst()
        .orElseThrow(
            () -> {
              String name = names.get(names.size() - 1);
              return new Fault(404, "There is no graph " + name + ".").worded("fault.graph", name);
            });
  }

  private static Graph withPrefixes(Graph graph, DatasetGraph dataset) {
    PrefixMapping prefixes =
        PrefixMapping.Factory.create().setNsPrefixes(dataset.prefixes().getMapping());
    return new WrappedGraph(graph) {
      @Override
      public PrefixMapping getPrefixMapping() {
        return prefixes;
      }
    };
  }
}
