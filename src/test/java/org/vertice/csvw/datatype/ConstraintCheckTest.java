package org.vertice.csvw.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model for Tabular Data, section 4.6: constraints that no value can meet are errors. */
class ConstraintCheckTest {

  private static final String NOT_BETWEEN = "length is not between minLength and maxLength.";

  @ParameterizedTest
  @CsvSource({"2,2,2", "2,1,3", ",2,2", "0,,", "2,,"})
  void consistentLengthsAreNotAProblem(
      @Nullable Integer exact, @Nullable Integer least, @Nullable Integer greatest) {
    assertThat(ofLength("string", exact, least, greatest)).isEmpty();
  }

  @Test
  void contradictoryLengthsAreAProblem() {
    assertThat(ofLength("string", 1, 2, 3)).containsExactly(NOT_BETWEEN);
    assertThat(ofLength("string", 4, 2, 3)).containsExactly(NOT_BETWEEN);
    assertThat(ofLength("string", 0, 1, null)).containsExactly(NOT_BETWEEN);
    assertThat(ofLength("hexBinary", null, 3, 2))
        .containsExactly("minLength is greater than maxLength.");
  }

  @ParameterizedTest
  @CsvSource({"integer", "anyURI", "date", "nothing"})
  void onlyStringsAndBinaryDataHaveALength(String base) {
    assertThat(ofLength(base, 1, null, null))
        .containsExactly(
            "A length can only be set for strings and binary data, not for " + base + ".");
  }

  @ParameterizedTest
  @CsvSource({"string", "boolean", "hexBinary", "nothing"})
  void onlyOrderedDatatypesHaveBounds(String base) {
    assertThat(between(base, "1", null, null, null))
        .containsExactly(
            "A minimum or maximum can only be set for numbers, dates, times and durations, not for "
                + base
                + ".");
  }

  @Test
  void aBoundIsInclusiveOrExclusive() {
    assertThat(between("integer", "1", null, "1", null))
        .containsExactly("There is an inclusive and an exclusive minimum.");
    assertThat(between("integer", null, "1", null, "1"))
        .containsExactly("There is an inclusive and an exclusive maximum.");
  }

  @ParameterizedTest
  @CsvSource({
    "integer, 1, 2,,",
    "integer, 1, 1,,",
    "integer,,, 1, 2",
    "integer, 1,,, 2",
    "integer,, 2, 1,",
    "integer,,, 1, 1",
    "date, 2015-01-01, 2015-01-02,,",
    "duration, P1M, P30D,,",
    "double, 0, -0.0,,",
    "integer, x, 1,,",
    "integer, 1, x,,",
  })
  void consistentBoundsAreNotAProblem(
      String base,
      @Nullable String least,
      @Nullable String most,
      @Nullable String above,
      @Nullable String below) {
    assertThat(between(base, least, most, above, below)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "integer, 2, 1,,,2,1",
    "integer, 1,,, 1,1,1",
    "integer,, 1, 1,,1,1",
    "integer,,, 2, 1,2,1",
    "double, 1e3, 1e2,,,1e3,1e2",
    "date, 2015-01-02, 2015-01-01,,,2015-01-02,2015-01-01",
    "duration, P2M, P1M,,,P2M,P1M",
  })
  void boundsWithoutAnyValueBetweenThemAreAProblem(
      String base,
      @Nullable String least,
      @Nullable String most,
      @Nullable String above,
      @Nullable String below,
      String low,
      String high) {
    assertThat(between(base, least, most, above, below))
        .containsExactly(
            "No value is between the minimum " + low + " and the maximum " + high + ".");
  }

  private static List<String> ofLength(
      String base, @Nullable Integer exact, @Nullable Integer least, @Nullable Integer greatest) {
    return problems(
        base,
        new DatatypeSpec.Lengths(
            Optional.ofNullable(exact), Optional.ofNullable(least), Optional.ofNullable(greatest)),
        DatatypeSpec.Bounds.NONE);
  }

  private static List<String> between(
      String base,
      @Nullable String least,
      @Nullable String most,
      @Nullable String above,
      @Nullable String below) {
    return problems(
        base,
        DatatypeSpec.Lengths.ANY,
        new DatatypeSpec.Bounds(
            Optional.ofNullable(least),
            Optional.ofNullable(most),
            Optional.ofNullable(above),
            Optional.ofNullable(below)));
  }

  private static List<String> problems(
      String base, DatatypeSpec.Lengths lengths, DatatypeSpec.Bounds bounds) {
    DatatypeSpec spec =
        new DatatypeSpec(base, Optional.empty(), new DatatypeSpec.NoFormat(), lengths, bounds);
    return ConstraintCheck.problems(spec).stream().map(ConstraintCheck.Problem::message).toList();
  }
}
