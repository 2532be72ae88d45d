package org.vertice.csvw.metadata;

import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/**
 * A datatype (Metadata Vocabulary, section 5.11).
 *
 * @param base name of a built-in datatype
 * @param id IRI of the datatype, if it has one of its own
 * @param format how its values are written, if that is said
 * @param length exact length
 * @param minLength least length
 * @param maxLength greatest length
 * @param minimum least value (minimum or minInclusive)
 * @param maximum greatest value (maximum or maxInclusive)
 * @param minExclusive values are greater than this
 * @param maxExclusive values are less than this
 * @param place where it stands
 */
public record DatatypeDescription(
    String base,
    Optional<String> id,
    Optional<Format> format,
    Optional<Integer> length,
    Optional<Integer> minLength,
    Optional<Integer> maxLength,
    Optional<String> minimum,
    Optional<String> maximum,
    Optional<String> minExclusive,
    Optional<String> maxExclusive,
    JsonLocation place) {

  /**
   * How values are written.
   *
   * @param pattern a pattern, whose meaning depends on the base
   * @param decimalChar for numbers
   * @param groupChar for numbers
   */
  public record Format(
      Optional<String> pattern, Optional<String> decimalChar, Optional<String> groupChar) {}

  /** A built-in datatype, as it is. */
  static DatatypeDescription builtIn(String name, JsonLocation place) {
    return new DatatypeDescription(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        place);
  }
}
