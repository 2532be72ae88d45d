package org.vertice.csvw.datatype;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A datatype made ready to parse values. */
public final class CellDatatype {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final Map<String, String> OTHER_IRIS =
      Map.of(
          "number", XSD + "double",
          "binary", XSD + "base64Binary",
          "datetime", XSD + "dateTime",
          "any", XSD + "anyAtomicType",
          "xml", "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral",
          "html", "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML",
          "json", "http://www.w3.org/ns/csvw#JSON");

  private final DatatypeSpec spec;
  private final String iri;
  private final @Nullable Pattern pattern;

  private CellDatatype(DatatypeSpec spec, @Nullable Pattern pattern) {
    this.spec = spec;
    this.iri = spec.id().orElseGet(() -> OTHER_IRIS.getOrDefault(spec.base(), XSD + spec.base()));
    this.pattern = pattern;
  }

  /** Makes a datatype ready; what cannot be used of it is told to {@code warnings}. */
  public static CellDatatype compile(DatatypeSpec spec, Consumer<String> warnings) {
    Pattern pattern = null;
    boolean regular =
        switch (spec.base()) {
          case "string", "normalizedString", "token", "anyURI", "NMTOKEN", "language", "Name" ->
              true;
          default -> false;
        };
    if (regular && spec.format() instanceof DatatypeSpec.TextPattern text) {
      try {
        pattern = Pattern.compile(text.pattern());
      } catch (PatternSyntaxException e) {
        warnings.accept("the format is no regular expression: " + e.getDescription());
      }
    }
    return new CellDatatype(spec, pattern);
  }

  /** The datatype's own IRI, or that of its base. */
  public String datatypeIri() {
    return iri;
  }

  /** Parses a value whose white space has been normalised. */
  public ParsedValue parse(String value) {
    if (pattern != null && !pattern.matcher(value).matches()) {
      return new ParsedValue.Invalid("does not match " + pattern.pattern());
    }
    boolean valid =
        switch (spec.base()) {
          case "integer", "long", "int", "short", "byte" -> isInteger(value);
          case "nonNegativeInteger" -> isInteger(value) && !value.startsWith("-");
          case "decimal" -> value.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
          case "boolean" -> value.matches("true|false|1|0");
          case "date" -> isDate(value);
          default -> true;
        };
    return valid
        ? new ParsedValue.Valid(value)
        : new ParsedValue.Invalid("is no " + spec.base().toLowerCase(Locale.ROOT));
  }

  private static boolean isInteger(String value) {
    int start = value.startsWith("-") || value.startsWith("+") ? 1 : 0;
    return value.length() > start && value.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
