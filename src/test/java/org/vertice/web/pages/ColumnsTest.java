package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.vertice.web.pages.Columns.ColumnType;

/** What columns hold, and which views that fits. */
class ColumnsTest {

  private static final NameResolver THINGS = things("");

  private static NameResolver things(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>" + turtle, Lang.TURTLE)
        .parse(graph);
    return new NameResolver(graph, "it");
  }

  /** Rows of terms; an empty text is an unbound variable. */
  private static Answer.Rows rows(String[]... rows) {
    List<List<Optional<Node>>> all = new ArrayList<>();
    for (String[] row : rows) {
      List<Optional<Node>> cells = new ArrayList<>();
      for (String term : row) {
        cells.add(term.isEmpty() ? Optional.empty() : Optional.of(SSE.parseNode(term)));
      }
      all.add(cells);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < rows[0].length; i++) {
      names.add("c" + i);
    }
    return new Answer.Rows(names, all, false);
  }

  private static String[] row(String... terms) {
    return terms;
  }

  @Test
  void aColumnIsWhatAllItsValuesAre() {
    Answer.Rows rows =
        rows(
            row("<urn:a>", "3", "'2024-06'^^<http://id.loc.gov/datatypes/edtf/EDTF>", "'a'@it", ""),
            row("<urn:b>", "2.5", "'2025-09-03'^^xsd:date", "", ""));
    assertThat(Columns.of(rows, THINGS).kinds())
        .containsExactly(
            ColumnType.THING,
            ColumnType.NUMBER,
            ColumnType.DATE,
            ColumnType.TEXT,
            ColumnType.EMPTY);
  }

  @Test
  void anIllFormedNumberMakesTheColumnText() {
    assertThat(Columns.of(rows(row("3"), row("'many'")), THINGS).kinds())
        .containsExactly(ColumnType.TEXT);
    assertThat(Columns.of(rows(row("'x'^^xsd:integer")), THINGS).kinds())
        .containsExactly(ColumnType.TEXT);
  }

  @Test
  void numbersWithANameMakeAChart() {
    assertThat(View.fitting(rows(row("'a'", "3")), THINGS)).containsExactly(View.TABLE, View.CHART);
    assertThat(View.fitting(rows(row("3", "4")), THINGS)).containsExactly(View.TABLE);
  }

  @Test
  void datesMakeATimelineAndTwoThingsAGraph() {
    assertThat(View.fitting(rows(row("'a'", "'2024'^^xsd:gYear")), THINGS))
        .containsExactly(View.TABLE, View.TIMELINE);
    assertThat(View.fitting(rows(row("<urn:a>", "<urn:b>")), THINGS))
        .containsExactly(View.TABLE, View.GRAPH);
  }

  @Test
  void anEmptyAnswerIsATable() {
    assertThat(View.fitting(new Answer.Rows(List.of("a", "b"), List.of(), false), THINGS))
        .containsExactly(View.TABLE);
  }

  @Test
  void aNameOfOneThingIsTakenForTheThing() {
    NameResolver things =
        things(
            " <urn:a> rdfs:label 'Anna'@it . <urn:b> rdfs:label 'Bo'@it, 'Bo'@en ."
                + " <urn:c> rdfs:label 'twin' . <urn:d> rdfs:label 'twin' .");
    assertThat(things.of(SSE.parseNode("'Anna'@it"))).hasToString("Optional[urn:a]");
    assertThat(things.of(SSE.parseNode("'Bo'"))).hasToString("Optional[urn:b]");
    assertThat(things.of(SSE.parseNode("'twin'"))).isEmpty();
    assertThat(things.of(SSE.parseNode("'Anna'@de"))).isEmpty();
    assertThat(Columns.of(rows(row("'Anna'"), row("'Bo'@en")), things).kinds())
        .containsExactly(ColumnType.THING);
  }

  @Test
  void linksJoinTheFirstThingToTheOthersOnceForEachPair() {
    LinkedThings links =
        LinkedThings.of(
            rows(
                row("<urn:a>", "<urn:b>", "'met'"),
                row("<urn:b>", "<urn:a>", "'wrote to'"),
                row("<urn:a>", "<urn:a>", "''")),
            THINGS);
    assertThat(links.things()).hasSize(2);
    assertThat(links.lines().values()).containsExactly(List.of("met", "wrote to"));
  }
}
