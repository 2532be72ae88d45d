package org.vertice.web.fuseki;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.RequestHandling;

/**
 * Fuseki's operation {@code gsp-r}, the reading side of the SPARQL 1.1 Graph Store HTTP Protocol:
 * {@code ?default}, {@code ?graph=IRI}, a graph's path ({@link DirectGraphIdentification}), and
 * without any of these the whole dataset; with all forms of RDF by {@code Accept} or {@code
 * format=}, and entity tags.
 */
public final class GraphOperation extends GSP_R {

  private static final Set<String> PARAMETERS =
      Set.of("graph", "default", "format", "output", "results");

  private static final List<AnswerFormat> OF_GRAPHS =
      AnswerFormat.withBinary(AnswerFormat.OF_GRAPHS);
  private static final List<AnswerFormat> OF_DATASETS =
      AnswerFormat.withBinary(AnswerFormat.OF_DATASETS);

  private final Supplier<Optional<String>> contentHash;
  private final Supplier<String> base;
  private final PublicAddress address;

  /**
   * An operation on the dataset that it is registered for. The suppliers are asked within the
   * transaction of a request.
   *
   * @param contentHash of the dataset, if it is known
   * @param base what names of graphs are relative to
   */
  public GraphOperation(
      Supplier<Optional<String>> contentHash, Supplier<String> base, PublicAddress address) {
    this.contentHash = contentHash;
    this.base = base;
    this.address = address;
  }

  @Override
  public void process(HttpAction action) {
    AbortOnFailure.process(action, RequestHandling.READING, () -> executeLifecycle(action));
  }

  /** The parameters are looked at when the answer is made. */
  @Override
  public void validate(HttpAction action) {}

  @Override
  protected void doGet(HttpAction action) {
    action.beginRead();
    try {
      AbortOnFailure.counted(() -> give(action));
    } finally {
      action.endRead();
    }
  }

  @Override
  protected void doHead(HttpAction action) {
    doGet(action);
  }

  private void give(HttpAction action) throws IOException {
    HttpServletRequest request = action.getRequest();
    HttpServletResponse response = action.getResponse();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    Parameters parameters = Parameters.ofAddress(request);
    Optional<List<String>> names = names(request, parameters);
    boolean everything = names.isEmpty() && !parameters.has("default");
    Negotiation.Choice choice =
        Negotiation.choose(request, parameters, everything ? OF_DATASETS : OF_GRAPHS);
    DatasetGraph dataset = decideDataset(action);
    Optional<Node> name = names.map(candidates -> existing(dataset, candidates));
    response.setContentType(choice.header());
    String key = everything ? "all" : name.map(Node::toString).orElse("default");
    if (EntityTag.isKnown(request, response, contentHash.get(), key)) {
      return;
    }
    if (request.getMethod().equals("HEAD")) {
      response.flushBuffer(); // how long the content would be is not known before it is written
      return;
    }
    OutputStream out = response.getOutputStream();
    if (everything) {
      choice.format().write(dataset, out);
    } else {
      Graph graph = name.map(dataset::getGraph).orElseGet(dataset::getDefaultGraph);
      choice.format().write(withPrefixes(graph, dataset), out);
    }
  }

  /**
   * The names that the requested graph may have; empty for the default graph and for everything.
   */
  private Optional<List<String>> names(HttpServletRequest request, Parameters parameters) {
    Optional<String> path = DirectGraphIdentification.path(request);
    Optional<String> graph = parameters.one("graph");
    parameters.names().stream()
        .filter(name -> !PARAMETERS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new HttpStatusException(
                  400, "There is no parameter " + name + "; say ?default or ?graph=IRI.");
            });
    int named =
        (graph.isPresent() ? 1 : 0)
            + (parameters.has("default") ? 1 : 0)
            + (path.isPresent() ? 1 : 0);
    if (named > 1) {
      throw new HttpStatusException(400, "Name one graph: ?default, or ?graph=IRI, or its path.");
    }
    if (path.isPresent()) {
      String whole = address.of(request) + request.getRequestURI();
      return Optional.of(List.of(whole, base.get() + path.get()));
    }
    return graph.map(iri -> List.of(absolute(iri)));
  }

  private String absolute(String iri) {
    try {
      return IRIx.create(base.get()).resolve(iri).str();
    } catch (IRIException e) {
      throw new HttpStatusException(400, "The graph's name is not an IRI.");
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
              return new HttpStatusException(404, "There is no graph " + name + ".")
                  .worded("fault.graph", name);
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
