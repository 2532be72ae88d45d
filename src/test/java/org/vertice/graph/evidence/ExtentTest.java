package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.graph.evidence.Extent.Days;
import org.vertice.graph.evidence.Extent.Numbers;
import org.vertice.graph.evidence.Extent.Thing;
import org.vertice.rdf.EdtfDate;
import org.vertice.rdf.VerticeVocabulary;

class ExtentTest {

  private static Days days(String text) {
    return EdtfDate.read(text).map(Days::of).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2024,       2024-01-01, 2024-12-31",
    "2024-02,    2024-02-01, 2024-02-29",
    "2023-02,    2023-02-01, 2023-02-28",
    "2024-06-19, 2024-06-19, 2024-06-19",
    "201X,       2010-01-01, 2019-12-31",
    "19XX,       1900-01-01, 1999-12-31",
    "2024~,      2024-01-01, 2024-12-31",
    "2022-01/2023, 2022-01-01, 2023-12-31",
    "2024-06-19T10:00:00Z, 2024-06-19, 2024-06-19",
    "2024-06-19+02:00, 2024-06-19, 2024-06-19"
  })
  void aDateOfAnyPrecisionIsTheDaysItLeavesOpen(String text, String first, String last) {
    assertThat(days(text)).hasToString("Days[first=" + first + ", last=" + last + "]");
  }

  @ParameterizedTest
  @CsvSource({"2024, false", "2024?, true", "2024-06~, true", "2022%/2024, true", "201X, false"})
  void aMarkOfUncertaintyIsKept(String text, boolean uncertain) {
    assertThat(EdtfDate.read(text).orElseThrow().uncertain()).isEqualTo(uncertain);
  }

  @Test
  void anIntervalMayBeOpen() {
    assertThat(days("2022/..")).hasToString("Days[first=2022-01-01, last=null]");
    assertThat(days("/2022")).hasToString("Days[first=null, last=2022-12-31]");
  }

  @ParameterizedTest
  @CsvSource({"spring", "2024-13", "2024-02-30", "24", "''", "2024-6"})
  void whatIsNoDateIsNone(String text) {
    assertThat(EdtfDate.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024, SAME",
    "2024-06, 2024, FINER",
    "2024, 2024-06-19, COARSER",
    "2023, 2024-06, APART",
    "2022/2024, 2023/2025, OVERLAPPING",
    "2022/.., 2024, COARSER",
    "2022/.., 2021, APART"
  })
  void datesAreComparedByTheirDays(String one, String other, Relation relation) {
    assertThat(days(one).to(days(other))).isEqualTo(relation);
  }

  @ParameterizedTest
  @CsvSource({
    "about, -10, SAME",
    "exactly, -10, FINER",
    "exactly, -10.9, FINER",
    "exactly, -12, APART"
  })
  void aboutMinusTenIsANumberBetweenOrderedBounds(
      String how, BigDecimal number, Relation relation) {
    Value aboutMinusTen = value(BigDecimal.TEN.negate(), "about");
    assertThat(extent(value(number, how)).to(extent(aboutMinusTen))).isEqualTo(relation);
  }

  private static Value value(BigDecimal number, String how) {
    return new Value(NodeFactory.createLiteralByValue(number), Optional.of(concept(how)));
  }

  private static Node concept(String name) {
    return NodeFactory.createURI("https://example.org/bound/" + name);
  }

  private static Extent extent(Value value) {
    Graph graph = GraphFactory.createDefaultGraph();
    factors(graph, "about", "0.9", "1.1");
    factors(graph, "exactly", "1", "1");
    ComparedProperty counted =
        new ComparedProperty(
            concept("count"), Optional.empty(), Optional.of(concept("how")), false);
    return new ExtentReader(graph).read(counted, value);
  }

  private static void factors(Graph graph, String name, String low, String high) {
    graph.add(
        concept(name),
        VerticeVocabulary.LOWEST_FACTOR,
        NodeFactory.createLiteralByValue(new BigDecimal(low)));
    graph.add(
        concept(name),
        VerticeVocabulary.HIGHEST_FACTOR,
        NodeFactory.createLiteralByValue(new BigDecimal(high)));
  }

  @ParameterizedTest
  @CsvSource({
    // low, above, high, and again
    "3000, false, 3000, 1000, false, 99999, FINER",
    "24, true,, 24, false, 24, APART",
    "24, true,, 26, false, 26, COARSER",
    "24, true,, 20, false, 99, OVERLAPPING",
    "24, false,, 24, true,, COARSER",
    "2, false,, 3, false,, COARSER",
    "1800, false, 2200, 6000, false, 6000, APART"
  })
  void quantitiesAreComparedByTheirRanges(
      BigDecimal low,
      boolean above,
      @Nullable BigDecimal high,
      BigDecimal otherLow,
      boolean otherAbove,
      @Nullable BigDecimal otherHigh,
      Relation relation) {
    assertThat(new Numbers(low, above, high).to(new Numbers(otherLow, otherAbove, otherHigh)))
        .isEqualTo(relation);
  }

  @ParameterizedTest
  @CsvSource({
    // between what, and again; a dash where it is open
    "-, -, -, -, SAME",
    "-, 9, -, 9, SAME",
    "-, 9, -, 10, FINER",
    "-, 9, 3, -, OVERLAPPING",
    "-, 9, 9, -, OVERLAPPING",
    "-, 8, 9, -, APART",
    "9, -, -, 8, APART",
    "3, 9, -, -, FINER",
    "-, -, 3, 9, COARSER",
    "3, 9, 3, 9, SAME",
    "3, 9, 3, -, FINER",
    "3, 9, 4, 9, COARSER",
    "3, 9, 4, 10, OVERLAPPING"
  })
  void endsMayBeOpen(
      String low, String high, String otherLow, String otherHigh, Relation relation) {
    assertThat(range(low, high).to(range(otherLow, otherHigh))).isEqualTo(relation);
  }

  private static Numbers range(String low, String high) {
    return new Numbers(end(low), false, end(high));
  }

  private static @Nullable BigDecimal end(String text) {
    return text.equals("-") ? null : new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource({
    "islet, islet, SAME",
    "islet, bay, FINER",
    "bay, islet, COARSER",
    "islet, hill, APART"
  })
  void aPlaceIsFinerThanWhatItLiesIn(String one, String other, Relation relation) {
    assertThat(place(one).to(place(other))).isEqualTo(relation);
  }

  private static Thing place(String name) {
    return new Thing(node(name), name.equals("islet") ? Set.of(node("bay")) : Set.of());
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  @Test
  void oneValueInTwoFormsIsTheSame() {
    assertThat(literal("true").to(literal("1"))).isEqualTo(Relation.SAME);
    assertThat(literal("true").to(literal("0"))).isEqualTo(Relation.APART);
  }

  private static Thing literal(String form) {
    return new Thing(NodeFactory.createLiteralDT(form, XSDDatatype.XSDboolean), Set.of());
  }

  @Test
  void valuesOfDifferentSortsAreApart() {
    Thing thing = new Thing(node("dawn"), Set.of());
    Numbers number = range("1850", "1850");
    assertThat(days("1850").to(number)).isEqualTo(Relation.APART);
    assertThat(number.to(days("1850"))).isEqualTo(Relation.APART);
    assertThat(thing.to(number)).isEqualTo(Relation.APART);
  }
}
