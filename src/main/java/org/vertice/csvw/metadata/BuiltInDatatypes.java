package org.vertice.csvw.metadata;

import java.util.HashSet;
import java.util.Set;

/** The built-in datatypes by what may be said about them (Metadata Vocabulary, section 5.11). */
final class BuiltInDatatypes {

  static final Set<String> NUMERIC =
      Set.of(
          "decimal",
          "integer",
          "long",
          "int",
          "short",
          "byte",
          "nonNegativeInteger",
          "positiveInteger",
          "unsignedLong",
          "unsignedInt",
          "unsignedShort",
          "unsignedByte",
          "nonPositiveInteger",
          "negativeInteger",
          "double",
          "number",
          "float");
  static final Set<String> TEMPORAL =
      Set.of(
          "date",
          "dateTime",
          "datetime",
          "dateTimeStamp",
          "time",
          "gDay",
          "gMonth",
          "gMonthDay",
          "gYear",
          "gYearMonth");
  static final Set<String> DURATION = Set.of("duration", "dayTimeDuration", "yearMonthDuration");
  static final Set<String> TEXTUAL =
      Set.of(
          "string",
          "normalizedString",
          "token",
          "language",
          "Name",
          "NCName",
          "NMTOKEN",
          "xml",
          "html",
          "json");
  static final Set<String> BINARY = Set.of("base64Binary", "binary", "hexBinary");
  private static final Set<String> OTHER =
      Set.of("any", "anyAtomicType", "anyURI", "boolean", "QName");

  private BuiltInDatatypes() {}

  /** All their names. */
  static Set<String> names() {
    Set<String> names = new HashSet<>(OTHER);
    Set.of(NUMERIC, TEMPORAL, DURATION, TEXTUAL, BINARY).forEach(names::addAll);
    return names;
  }
}
