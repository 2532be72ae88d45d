package org.vertice.csvw.datatype;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A datatype compiled to parse the values of a column (Model for Tabular Data, section 6.4):
 * formats and constraints are read once, not for each cell. Immutable.
 *
 * <p>A value is kept as written or refused: {@code 1.0} stays {@code 1.0}, and {@code 2000-02-30}
 * is not a date. Only values with a format are changed, into XML Schema's lexical form, and the
 * booleans {@code 1} and {@code 0} become {@code true} and {@code false}.
 */
public final class CellDatatype {

  private static final ValueCheck[] NO_CHECKS = {};

  private final String iri;
  private final @Nullable UnaryOperator<String> canonicalForm;
  private final @Nullable UnaryOperator<String> keyForm;
  private final @Nullable ValueFormat notation;
  private final ValueCheck[] checks;
  private final int longest;

  CellDatatype(
      String iri,
      @Nullable UnaryOperator<String> canonicalForm,
      @Nullable UnaryOperator<String> keyForm,
      @Nullable ValueFormat notation,
      ValueCheck[] checks,
      int longest) {
    this.iri = iri;
    this.canonicalForm = canonicalForm;
    this.keyForm = keyForm;
    this.notation = notation;
    this.checks = checks.length == 0 ? NO_CHECKS : checks.clone();
    this.longest = longest;
  }

  /**
   * Compiles a datatype. Ignores an invalid format or bound, as section 6.4 requires.
   *
   * @param warnings takes the reason for each, a clause without a full stop
   */
  public static CellDatatype compile(DatatypeSpec spec, Consumer<String> warnings) {
    return new DatatypeCompiler(spec, warnings).compile();
  }

  /** The datatype's own IRI if it has one, otherwise that of its base. */
  public String datatypeIri() {
    return iri;
  }

  /** Its possible values, if its format is a list of words such as {@code red|green}. */
  public List<String> codes() {
    return Arrays.stream(checks)
        .filter(RegexCheck.class::isInstance)
        .flatMap(check -> ((RegexCheck) check).codes().stream())
        .toList();
  }

  /**
   * The canonical form of a value; the value itself if its datatype has only one form.
   *
   * @param lexical a lexical form that {@link #parse} gave
   */
  public String canonical(String lexical) {
    return canonicalForm == null ? lexical : canonicalForm.apply(lexical);
  }

  /** A form that is the same for two values if and only if they are equal. */
  public String key(String lexical) {
    String canonical = canonical(lexical);
    return keyForm == null ? canonical : keyForm.apply(canonical);
  }

  /** Parses a value with normalised white space. */
  public ParsedValue parse(String value) {
    if (value.length() > longest) {
      return new ParsedValue.Invalid("is longer than " + longest + " characters, the limit");
    }
    String lexical = value;
    if (notation != null) {
      lexical = notation.lexical(value);
      if (lexical == null) {
        return new ParsedValue.Invalid("is not " + notation.expectation());
      }
    }
    for (ValueCheck check : checks) {
      String fault = check.fault(lexical);
      if (fault != null) {
        return new ParsedValue.Invalid(fault);
      }
    }
    return new ParsedValue.Valid(lexical);
  }
}
