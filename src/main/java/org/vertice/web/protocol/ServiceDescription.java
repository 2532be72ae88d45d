package org.vertice.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.vertice.query.run.ServiceHosts;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Snapshot;
import org.vertice.web.site.Paths;

/** What the endpoint says of itself (SPARQL 1.1 Service Description). */
public final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String SIMPLE = "http://www.w3.org/ns/entailment/Simple";
  private static final String VOID = "http://rdfs.org/ns/void#";

  /** Names of formats in the W3C's own list. */
  private static final List<String> WRITTEN =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD",
          "TriG",
          "N-Quads");

  private final PublicAddress address;
  private final boolean federated;

  /** A description of the endpoint at this address. */
  public ServiceDescription(PublicAddress address, ServiceHosts hosts) {
    this.address = address;
    this.federated = !hosts.isEmpty();
  }

  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      Parameters parameters,
      Snapshot snapshot)
      throws IOException {
    Negotiation.Choice choice = Negotiation.choose(request, parameters, AnswerFormat.OF_GRAPHS);
    response.setContentType(choice.header());
    response.setHeader("Cache-Control", "no-cache");
    String endpoint = address.of(request) + path(request);
    if (!EntityTag.isKnown(request, response, snapshot.contentHash(), "description " + endpoint)) {
      choice
          .format()
          .write(graph(endpoint, address.of(request), snapshot), response.getOutputStream());
    }
  }

  /** Clients look for the address that they were given. */
  private static String path(HttpServletRequest request) {
    return request.getRequestURI().startsWith(Paths.QUERIES) ? Paths.QUERIES : Paths.SPARQL;
  }

  private Graph graph(String endpoint, String site, Snapshot snapshot) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", VOID);
    graph.getPrefixMapping().setNsPrefix("formats", FORMATS);
    Node service = NodeFactory.createURI(endpoint);
    graph.add(service, RDF.type.asNode(), sd("Service"));
    graph.add(service, sd("endpoint"), service);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    WRITTEN.forEach(
        format -> graph.add(service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format)));
    graph.add(service, sd("defaultEntailmentRegime"), NodeFactory.createURI(SIMPLE));
    if (federated) {
      graph.add(service, sd("feature"), sd("BasicFederatedQuery"));
    }
    Node dataset = NodeFactory.createURI(site + Paths.DESCRIPTION + "#dataset");
    Node defaults = NodeFactory.createURI(endpoint + "#default-graph");
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, RDF.type.asNode(), sd("Dataset"));
    graph.add(dataset, sd("defaultGraph"), defaults);
    graph.add(defaults, RDF.type.asNode(), sd("Graph"));
    long triples =
        Txn.calculateRead(
            snapshot.dataset(), () -> (long) snapshot.dataset().getDefaultGraph().size());
    graph.add(
        defaults, NodeFactory.createURI(VOID + "triples"), NodeValue.makeInteger(triples).asNode());
    return graph;
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
