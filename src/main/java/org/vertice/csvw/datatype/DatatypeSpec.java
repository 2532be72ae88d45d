package org.vertice.csvw.datatype;

import java.util.Optional;

/**
 * A datatype (Metadata Vocabulary, section 5.11).
 *
 * @param base name of a built-in datatype
 * @param id its own IRI
 * @param format how its values are written
 * @param length exact length
 * @param minLength least length
 * @param maxLength greatest length
 * @param minimum least value
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

  /** How values are written. */
  public sealed interface Format {}

  /** As the datatype's XML Schema lexical form. */
  public record NoFormat() implements Format {}

  /** As a pattern says, whose meaning depends on the base. */
  public record TextPattern(String pattern) implements Format {}

  /** As a number format says. */
  public record NumberFormat(
      Optional<String> pattern, Optional<String> decimalChar, Optional<String> groupChar)
      implements Format {}
}
