package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;
import org.vertice.web.ServerOptions;
import org.vertice.web.ServerSetup;

/** SPARQL 1.1 Service Description, clause by clause: all that it says is so. */
class ServiceDescriptionTest {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final String ENDPOINT = "/vertice/sparql";

  private static final Map<String, String> OF_ROWS =
      Map.of(
          "SPARQL_Results_JSON", "application/sparql-results+json",
          "SPARQL_Results_XML", "application/sparql-results+xml",
          "SPARQL_Results_CSV", "text/csv",
          "SPARQL_Results_TSV", "text/tab-separated-values");

  private static final Map<String, String> OF_GRAPHS =
      Map.of(
          "Turtle", "text/turtle",
          "N-Triples", "application/n-triples",
          "RDF_XML", "application/rdf+xml",
          "JSON-LD", "application/ld+json",
          "TriG", "application/trig",
          "N-Quads", "application/n-quads");

  @RegisterExtension static final Served http = Served.graph(ServiceDescriptionTest::roses);

  private static DatasetGraph roses() {
    return SSE.parseDatasetGraph(
        """
        (dataset
          (graph (triple <http://ex.org/rose> <http://ex.org/blooms> 'May'))
          (graph <http://ex.org/june> (triple <http://ex.org/rose> <http://ex.org/blooms> 'June')))
        """);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }

  private static Graph described(Http client) throws Exception {
    return client.get(ENDPOINT, "Accept", "text/turtle").rdf().getDefaultGraph();
  }

  private static List<Node> values(Graph graph, Node subject, String property) {
    return graph.find(subject, sd(property), Node.ANY).mapWith(Triple::getObject).toList();
  }

  private final Graph description = described(new Http(http.port()));
  private final Node service =
      description.find(Node.ANY, RDF.type.asNode(), sd("Service")).next().getSubject();

  ServiceDescriptionTest() throws Exception {}

  @Test
  void section2TheAddressWithoutParametersGivesItInEveryFormOfRdf() throws Exception {
    for (String type : OF_GRAPHS.values()) {
      Answer answer = http.get(ENDPOINT, "Accept", type);
      assertThat(answer.type()).isEqualTo(type);
      assertThat(answer.rdf().getDefaultGraph().isIsomorphicWith(description)).isTrue();
    }
  }

  @Test
  void section32OneServiceNamesItsOneEndpointWhichAnswers() throws Exception {
    assertThat(description.find(Node.ANY, RDF.type.asNode(), sd("Service")).toList()).hasSize(1);
    List<Node> endpoints = values(description, service, "endpoint");
    assertThat(endpoints).hasSize(1);
    String path = endpoints.get(0).getURI().replace("http://localhost:" + http.port(), "");
    assertThat(http.get(path + "?query=ASK%7B%7D").status()).isEqualTo(200);
  }

  @Test
  void section3EveryTermIsOneOfTheVocabularyAndHasItsClass() {
    Set<String> known =
        Set.of(
            "Service",
            "Dataset",
            "Graph",
            "endpoint",
            "supportedLanguage",
            "SPARQL11Query",
            "resultFormat",
            "defaultEntailmentRegime",
            "defaultDataset",
            "defaultGraph",
            "feature",
            "BasicFederatedQuery");
    description
        .find()
        .forEachRemaining(
            triple ->
                List.of(triple.getPredicate(), triple.getObject()).stream()
                    .filter(node -> node.isURI() && node.getURI().startsWith(SD))
                    .forEach(node -> assertThat(known).contains(node.getURI().replace(SD, ""))));
    Node dataset = values(description, service, "defaultDataset").get(0);
    assertThat(description.contains(dataset, RDF.type.asNode(), sd("Dataset"))).isTrue();
    Node graph = values(description, dataset, "defaultGraph").get(0);
    assertThat(description.contains(graph, RDF.type.asNode(), sd("Graph"))).isTrue();
  }

  @Test
  void section32EachResultFormatIsAvailableAndDescribed() throws Exception {
    Set<String> listed =
        Set.copyOf(
            values(description, service, "resultFormat").stream()
                .map(node -> node.getURI().replace(FORMATS, ""))
                .toList());
    assertThat(listed).containsAll(OF_ROWS.keySet()).containsAll(OF_GRAPHS.keySet()).hasSize(10);
    for (String type : OF_ROWS.values()) {
      assertThat(http.ask("SELECT * {}", "Accept", type).type()).isEqualTo(type);
    }
    for (String type : OF_GRAPHS.values()) {
      assertThat(http.ask("CONSTRUCT { } WHERE { }", "Accept", type).type()).isEqualTo(type);
    }
  }

  @Test
  void section33NoFeatureIsClaimedThatIsNotThere() throws Exception {
    assertThat(values(description, service, "feature")).isEmpty();
    assertThat(http.ask("ASK { ?s ?p 'June' }", "Accept", "text/csv").text())
        .as("no sd:UnionDefaultGraph")
        .contains("false");
    assertThat(values(description, service, "supportedLanguage"))
        .containsExactly(sd("SPARQL11Query"));
    assertThat(
            http.send("POST", ENDPOINT, "CLEAR ALL", "Content-Type", "application/sparql-update")
                .status())
        .as("no sd:SPARQL11Update")
        .isEqualTo(403);
    ServerOptions options = new ServerSetup().serviceHosts(Set.of("ex.org")).options();
    try (GraphServer federated = GraphServer.start(options, Served.snapshot(roses()))) {
      Graph other = described(new Http(federated.port()));
      assertThat(other.contains(Node.ANY, sd("feature"), sd("BasicFederatedQuery"))).isTrue();
    }
  }

  @Test
  void section34TheDefaultGraphIsCountedAsItIs() throws Exception {
    Node count =
        description
            .find(Node.ANY, NodeFactory.createURI("http://rdfs.org/ns/void#triples"), Node.ANY)
            .next()
            .getObject();
    assertThat(count.getLiteralLexicalForm())
        .isEqualTo(
            http.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
                .text()
                .lines()
                .toList()
                .get(1));
  }
}
