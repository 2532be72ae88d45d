package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.vertice.rdf.EdtfDate;
import org.vertice.rdf.VerticeVocabulary;

class ValueRangeTest {

  private static Interval<LocalDate> days(String text) {
    return EdtfDate.read(text).map(Interval::of).orElseThrow();
  }

  private static Interval<LocalDate> days(@Nullable String first, @Nullable String last) {
    return new Interval<>(LocalDate.class, day(first), false, day(last));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
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
  void aDateOfAnyPrecisionIsAnIntervalOfDays(String text, String first, String last) {
    assertThat(days(text)).isEqualTo(days(first, last));
  }

  @ParameterizedTest
  @CsvSource({"2024, false", "2024?, true", "2024-06~, true", "2022%/2024, true", "201X, false"})
  void aMarkOfUncertaintyIsKept(String text, boolean uncertain) {
    assertThat(EdtfDate.read(text).orElseThrow().uncertain()).isEqualTo(uncertain);
  }

  @Test
  void anIntervalMayBeOpen() {
    assertThat(days("2022/..")).isEqualTo(days("2022-01-01", null));
    assertThat(days("/2022")).isEqualTo(days(null, "2022-12-31"));
  }

  @ParameterizedTest
  @CsvSource({"spring", "2024-13", "2024-02-30", "24", "''", "2024-6"})
  void otherTextIsNotReadAsADate(String text) {
    assertThat(EdtfDate.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024, EQUAL",
    "2024-06, 2024, INSIDE",
    "2024, 2024-06-19, AROUND",
    "2023, 2024-06, DISJOINT",
    "2022/2024, 2023/2025, OVERLAPPING",
    "2022/.., 2024, AROUND",
    "2022/.., 2021, DISJOINT"
  })
  void datesAreComparedByTheirIntervals(String one, String other, RangeRelation relation) {
    assertThat(days(one).to(days(other))).isEqualTo(relation);
  }

  @ParameterizedTest
  @CsvSource({
    "about, -10, EQUAL",
    "exactly, -10, INSIDE",
    "exactly, -10.9, INSIDE",
    "exactly, -12, DISJOINT"
  })
  void aboutMinusTenIsANumberBetweenOrderedBounds(
      String how, BigDecimal number, RangeRelation relation) {
    StatedValue aboutMinusTen = value(BigDecimal.TEN.negate(), "about");
    assertThat(range(value(number, how)).to(range(aboutMinusTen))).isEqualTo(relation);
  }

  private static StatedValue value(BigDecimal number, String how) {
    return new StatedValue(NodeFactory.createLiteralByValue(number), Optional.of(concept(how)));
  }

  private static Node concept(String name) {
    return NodeFactory.createURI("https://example.org/bound/" + name);
  }

  private static ValueRange range(StatedValue value) {
    Graph graph = GraphFactory.createDefaultGraph();
    factors(graph, "about", "0.9", "1.1");
    factors(graph, "exactly", "1", "1");
    ComparedProperty counted =
        new ComparedProperty(
            concept("count"), Optional.empty(), Optional.of(concept("how")), false);
    return new ValueRangeReader(graph).read(counted, value);
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
    "3000, false, 3000, 1000, false, 99999, INSIDE",
    "24, true,, 24, false, 24, DISJOINT",
    "24, true,, 26, false, 26, AROUND",
    "24, true,, 20, false, 99, OVERLAPPING",
    "24, false,, 24, true,, AROUND",
    "2, false,, 3, false,, AROUND",
    "1800, false, 2200, 6000, false, 6000, DISJOINT"
  })
  void quantitiesAreComparedByTheirIntervals(
      BigDecimal low,
      boolean above,
      @Nullable BigDecimal high,
      BigDecimal otherLow,
      boolean otherAbove,
      @Nullable BigDecimal otherHigh,
      RangeRelation relation) {
    assertThat(Interval.of(low, above, high).to(Interval.of(otherLow, otherAbove, otherHigh)))
        .isEqualTo(relation);
  }

  @ParameterizedTest
  @CsvSource({
    // between what, and again; a dash where it is open
    "-, -, -, -, EQUAL",
    "-, 9, -, 9, EQUAL",
    "-, 9, -, 10, INSIDE",
    "-, 9, 3, -, OVERLAPPING",
    "-, 9, 9, -, OVERLAPPING",
    "-, 8, 9, -, DISJOINT",
    "9, -, -, 8, DISJOINT",
    "3, 9, -, -, INSIDE",
    "-, -, 3, 9, AROUND",
    "3, 9, 3, 9, EQUAL",
    "3, 9, 3, -, INSIDE",
    "3, 9, 4, 9, AROUND",
    "3, 9, 4, 10, OVERLAPPING"
  })
  void endsMayBeOpen(
      String low, String high, String otherLow, String otherHigh, RangeRelation relation) {
    assertThat(range(low, high).to(range(otherLow, otherHigh))).isEqualTo(relation);
  }

  private static Interval<BigDecimal> range(String low, String high) {
    return Interval.of(end(low), false, end(high));
  }

  private static @Nullable BigDecimal end(String text) {
    return text.equals("-") ? null : new BigDecimal(text);
  }

  @ParameterizedTest
  @CsvSource({
    "islet, islet, EQUAL",
    "islet, bay, INSIDE",
    "bay, islet, AROUND",
    "islet, hill, DISJOINT"
  })
  void aPlaceLiesInsideItsContainers(String one, String other, RangeRelation relation) {
    assertThat(place(one).to(place(other))).isEqualTo(relation);
  }

  private static ValueRange.Thing place(String name) {
    return new ValueRange.Thing(node(name), name.equals("islet") ? Set.of(node("bay")) : Set.of());
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  @Test
  void oneValueInTwoFormsIsEqual() {
    assertThat(literal("true").to(literal("1"))).isEqualTo(RangeRelation.EQUAL);
    assertThat(literal("true").to(literal("0"))).isEqualTo(RangeRelation.DISJOINT);
  }

  private static ValueRange.Thing literal(String form) {
    return new ValueRange.Thing(
        NodeFactory.createLiteralDT(form, XSDDatatype.XSDboolean), Set.of());
  }

  @Test
  void valuesOfDifferentSortsAreDisjoint() {
    ValueRange.Thing thing = new ValueRange.Thing(node("dawn"), Set.of());
    Interval<BigDecimal> number = range("1850", "1850");
    assertThat(days("1850").to(number)).isEqualTo(RangeRelation.DISJOINT);
    assertThat(number.to(days("1850"))).isEqualTo(RangeRelation.DISJOINT);
    assertThat(thing.to(number)).isEqualTo(RangeRelation.DISJOINT);
  }
}
