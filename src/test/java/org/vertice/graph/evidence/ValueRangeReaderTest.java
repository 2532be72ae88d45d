package org.vertice.graph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a value leaves open, with what a graph says of places, words and properties. */
class ValueRangeReaderTest {

  private static final Graph GRAPH =
      RDFParser.fromString(
              """
              PREFIX : <https://example.org/>
              PREFIX vt: <https://w3id.org/vertice/claims#>
              :lit vt:oneTrueValue true .
              :stands vt:oneTrueValue true ; vt:containedBy :liesIn .
              :steps vt:oneTrueValue true ; vt:qualifiedBy :stepsRead .
              :burns vt:oneTrueValue true ; vt:lowerBound true .
              :depth vt:oneTrueValue true ; vt:lowerBound false .
              :keeper vt:oneTrueValue false .
              :about vt:lowestFactor 0.9 ; vt:highestFactor 1.1 .
              :over vt:lowestFactor 1 ; vt:exclusive true .
              :upTo vt:highestFactor 1 ; vt:exclusive false .
              :hundreds vt:lowest 200 .
              :few vt:highest 9 .
              :moreThanTen vt:lowest 10 ; vt:exclusive true .
              :dozens vt:lowest 24 ; vt:highest 99 .
              :odd vt:lowest "many" .
              :islet :liesIn :bay . :bay :liesIn :sea .
              :inner :liesIn :outer . :outer :liesIn :inner .
              """,
              Lang.TURTLE)
          .toGraph();

  private static final Map<Node, ComparedProperty> PROPERTIES = ComparedProperty.in(GRAPH);

  private static Node term(String turtle) {
    return RDFParser.fromString(
            """
            PREFIX : <https://example.org/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
            :s :p\s"""
                + turtle
                + " .",
            Lang.TURTLE)
        .toGraph()
        .find()
        .next()
        .getObject();
  }

  private static ValueRange read(String property, String value) {
    return read(property, value, Optional.empty());
  }

  private static ValueRange read(String property, String value, Optional<Node> qualifier) {
    return new ValueRangeReader(GRAPH)
        .read(
            PROPERTIES.getOrDefault(
                term(":" + property),
                new ComparedProperty(term(":none"), Optional.empty(), Optional.empty(), false)),
            new StatedValue(term(value), qualifier));
  }

  private static String numbers(ValueRange range) {
    Interval<?> numbers = (Interval<?>) range;
    return (numbers.above() ? "above " : "") + numbers.low() + " to " + numbers.high();
  }

  private static Interval<LocalDate> days(@Nullable String first, @Nullable String last) {
    return new Interval<>(LocalDate.class, day(first), false, day(last));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Test
  void onlyPropertiesThatAreMarkedAreCompared() {
    assertThat(PROPERTIES.keySet())
        .containsExactlyInAnyOrder(
            term(":lit"), term(":stands"), term(":steps"), term(":burns"), term(":depth"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'1850-05-03'^^xsd:date",
        "'1850-05-03T10:00:00Z'^^xsd:dateTime",
        "'1850-05-03'^^edtf:EDTF"
      })
  void aDateIsItsDayWhateverItsDatatype(String value) {
    assertThat(read("lit", value)).isEqualTo(days("1850-05-03", "1850-05-03"));
  }

  @ParameterizedTest
  @CsvSource({
    "'''1850''^^xsd:gYear', 1850-01-01, 1850-12-31",
    "'''1850-05''^^xsd:gYearMonth', 1850-05-01, 1850-05-31"
  })
  void aYearAndAMonthAreAllTheirDays(String value, String first, String last) {
    assertThat(read("lit", value)).isEqualTo(days(first, last));
  }

  @Test
  void textThatIsNoDateIsComparedAsItIsWritten() {
    assertThat(read("lit", "'spring'^^edtf:EDTF")).isInstanceOf(ValueRange.Thing.class);
    assertThat(read("lit", "'1850'")).isInstanceOf(ValueRange.Thing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "steps, 90, 90 to 90",
    "steps, 90.5, 90.5 to 90.5",
    "steps, 9e1, 9E+1 to 9E+1",
    "burns, 2, 2 to null",
    "depth, 2, 2 to 2"
  })
  void aNumberIsExactOrALowerBound(String property, String value, String range) {
    assertThat(numbers(read(property, value))).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource({
    "about, 90.0 to 110.0",
    "over, above 100 to null",
    "upTo, null to 100",
    "unheard-of, null to null"
  })
  void aWordBesideANumberWidensIt(String word, String range) {
    assertThat(numbers(read("steps", "100", Optional.of(term(":" + word))))).isEqualTo(range);
  }

  @ParameterizedTest
  @CsvSource({
    "hundreds, 200 to null",
    "few, null to 9",
    "dozens, 24 to 99",
    "moreThanTen, above 10 to null",
    "odd, null to null"
  })
  void aWordForHowManyIsARange(String word, String range) {
    assertThat(numbers(read("steps", ":" + word))).isEqualTo(range);
  }

  @Test
  void aWordForHowManyIsAThingWhereNothingIsCounted() {
    assertThat(read("stands", ":hundreds")).isInstanceOf(ValueRange.Thing.class);
    assertThat(read("steps", ":bay")).isInstanceOf(ValueRange.Thing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'ninety'", "'ninety'^^xsd:integer", "'INF'^^xsd:double", "true"})
  void textThatIsNoNumberIsComparedAsItIsWritten(String value) {
    assertThat(read("steps", value)).isEqualTo(new ValueRange.Thing(term(value), Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "PT90S, 90.000 to null",
    "PT2H, 7200.000 to null",
    "P1M, 2678400.000 to null",
    "P1Y, 31536000.000 to null"
  })
  void aDurationIsItsSeconds(String duration, String range) {
    assertThat(numbers(read("burns", "'" + duration + "'^^xsd:duration"))).isEqualTo(range);
  }

  @Test
  void aPlaceLiesInAllThatItsPlaceLiesIn() {
    assertThat(read("stands", ":islet"))
        .isEqualTo(new ValueRange.Thing(term(":islet"), Set.of(term(":bay"), term(":sea"))));
    assertThat(read("lit", ":islet")).isEqualTo(new ValueRange.Thing(term(":islet"), Set.of()));
  }

  @Test
  void placesThatContainEachOtherAreVisitedOnce() {
    assertThat(read("stands", ":inner"))
        .isEqualTo(new ValueRange.Thing(term(":inner"), Set.of(term(":outer"))));
  }
}
