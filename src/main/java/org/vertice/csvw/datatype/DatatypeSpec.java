package org.vertice.csvw.datatype;

import java.util.Optional;

/**
 * A datatype description (Metadata Vocabulary, section 5.11).
 *
 * @param base name of a built-in datatype
 * @param id its own IRI
 * @param format the format of its values
 * @param lengths the lengths of its values
 * @param bounds the bounds of its values
 */
public record DatatypeSpec(
    String base, Optional<String> id, Format format, Lengths lengths, Bounds bounds) {

  /** A built-in datatype without format and constraints. */
  public static DatatypeSpec of(String base) {
    return new DatatypeSpec(base, Optional.empty(), new NoFormat(), Lengths.ANY, Bounds.NONE);
  }

  /** The same datatype with another format. */
  public DatatypeSpec withFormat(Format other) {
    return new DatatypeSpec(base, id, other, lengths, bounds);
  }

  /** The same datatype without constraints. */
  public DatatypeSpec withoutConstraints() {
    return new DatatypeSpec(base, id, format, Lengths.ANY, Bounds.NONE);
  }

  /** The same datatype with other bounds. */
  public DatatypeSpec withBounds(Bounds other) {
    return new DatatypeSpec(base, id, format, lengths, other);
  }

  /**
   * Lengths, in characters or, for binary data, in bytes.
   *
   * @param exact exact length
   * @param least least length
   * @param greatest greatest length
   */
  public record Lengths(
      Optional<Integer> exact, Optional<Integer> least, Optional<Integer> greatest) {

    /** Any length. */
    public static final Lengths ANY =
        new Lengths(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Bounds, in XML Schema's lexical form, also if there is a format.
   *
   * @param minimum least value (minimum or minInclusive)
   * @param maximum greatest value (maximum or maxInclusive)
   * @param minExclusive values are greater
   * @param maxExclusive values are less
   */
  public record Bounds(
      Optional<String> minimum,
      Optional<String> maximum,
      Optional<String> minExclusive,
      Optional<String> maxExclusive) {

    /** No bounds. */
    public static final Bounds NONE =
        new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The format of values. */
  public sealed interface Format {}

  /** No format: the datatype's XML Schema lexical form. */
  public record NoFormat() implements Format {}

  /**
   * A number pattern for numbers, a date pattern for dates and times, {@code yes|no} for booleans,
   * and a regular expression for all other datatypes.
   */
  public record TextPattern(String pattern) implements Format {}

  /** A number format (Model for Tabular Data, section 6.4.2). */
  public record NumberFormat(
      Optional<String> pattern, Optional<String> decimalChar, Optional<String> groupChar)
      implements Format {}
}
