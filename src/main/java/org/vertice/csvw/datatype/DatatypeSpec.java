package org.vertice.csvw.datatype;

import java.util.Optional;

/**
 * A datatype as metadata describes it (Metadata Vocabulary, section 5.11).
 *
 * @param base name of a built-in datatype
 * @param id its own IRI
 * @param format how its values are written
 * @param length exact length, in characters or, for binary data, in bytes
 * @param minLength least length
 * @param maxLength greatest length
 * @param minimum least value, in XML Schema's lexical form whatever the format is
 * @param maximum greatest value
 * @param minExclusive values are greater
 * @param maxExclusive values are less
 */
public record DatatypeSpec(
    String base,
    Optional<String> id,
    Format format,
    Optional<Integer> length,
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<String> minimum,
    Optional<String> maximum,
    Optional<String> minExclusive,
    Optional<String> maxExclusive) {

  /** A built-in datatype, as it is. */
  public static DatatypeSpec of(String base) {
    return new DatatypeSpec(
        base,
        Optional.empty(),
        new NoFormat(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same datatype, its values written in another way. */
  public DatatypeSpec withFormat(Format other) {
    return new DatatypeSpec(
        base,
        id,
        other,
        length,
        minLength,
        maxLength,
        minimum,
        maximum,
        minExclusive,
        maxExclusive);
  }

  /** How values are written. */
  public sealed interface Format {}

  /** As the datatype's XML Schema lexical form. */
  public record NoFormat() implements Format {}

  /**
   * As a pattern says. It is a number pattern for numbers, a date pattern for dates and times,
   * {@code yes|no} for booleans, and a regular expression for all other datatypes.
   */
  public record TextPattern(String pattern) implements Format {}

  /** As a number format says (Model for Tabular Data, section 6.4.2). */
  public record NumberFormat(
      Optional<String> pattern, Optional<String> decimalChar, Optional<String> groupChar)
      implements Format {}
}
