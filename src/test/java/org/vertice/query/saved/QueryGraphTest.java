package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.vertice.report.DiagnosticCollector;

/** Saved queries in a graph: what they are called, what they ask, and the way back. */
class QueryGraphTest {

  private static final String HEADER =
      "#+ summary: Ships\n#+ summary@it: Navi\n#+ description: \"All of them\"\n";

  private final DiagnosticCollector findings = new DiagnosticCollector();

  private NamedQuery query(String name, String text) {
    return new NamedQueryReader(findings)
        .read(name, "queries/" + name + ".rq", (HEADER + text).getBytes(StandardCharsets.UTF_8))
        .orElseThrow();
  }

  private static Graph written(NamedQuery... queries) {
    Graph graph = GraphFactory.createDefaultGraph();
    QueryGraph.write(new QueryLibrary(List.of(queries)), graph);
    return graph;
  }

  @Test
  void aQueryIsDescribedInAllItsLanguages() {
    NamedQuery ships = query("all ships", "ASK { ?s ?p ?o }");
    Graph expected =
        RDFParser.fromString(
                """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                [] a sh:SPARQLExecutable, sh:SPARQLAskExecutable ; dcterms:identifier "all ships" ;
                  rdfs:label "Ships"@en, "Navi"@it ; rdfs:comment "All of them"@en ; sh:ask "TEXT" .
                """
                    .replace("\"TEXT\"", "\"\"\"" + ships.text() + "\"\"\""),
                Lang.TURTLE)
            .toGraph();
    Graph graph = written(ships);
    assertThat(graph.find().mapWith(each -> each.getPredicate() + " " + each.getObject()).toList())
        .containsExactlyInAnyOrderElementsOf(
            expected.find().mapWith(each -> each.getPredicate() + " " + each.getObject()).toList());
    assertThat(graph.find().next().getSubject().getURI()).endsWith("#query-all%20ships");
  }

  @Test
  void queriesOfAllFormsAreReadBack() {
    NamedQuery[] queries = {
      query("select", "SELECT * { ?s ?p ?o }"),
      query("ask", "ASK { ?s ?p ?o }"),
      query("describe", "DESCRIBE ?s { ?s ?p ?o }"),
      query("construct", "CONSTRUCT WHERE { ?s ?p ?o }")
    };
    assertThat(QueryGraph.read(written(queries), findings).queries())
        .extracting(NamedQuery::name, NamedQuery::text)
        .containsExactlyInAnyOrderElementsOf(
            List.of(queries).stream()
                .map(each -> org.assertj.core.groups.Tuple.tuple(each.name(), each.text()))
                .toList());
    assertThat(findings.findings()).isEmpty();
  }

  @Test
  void aQueryWithoutNameOrTextIsLeftOut() {
    Graph graph =
        RDFParser.fromString(
                """
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                [] a sh:SPARQLExecutable ; dcterms:identifier "named" .
                [] a sh:SPARQLExecutable ; sh:ask "ASK { ?s ?p ?o }" .
                """,
                Lang.TURTLE)
            .toGraph();
    assertThat(QueryGraph.read(graph, findings).queries()).isEmpty();
  }
}
