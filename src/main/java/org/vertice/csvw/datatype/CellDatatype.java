package org.vertice.csvw.datatype;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A datatype made ready to parse the values of a column (Model for Tabular Data, section 6.4): all
 * of its formats and constraints are read once, here, and none per cell. It never changes, and
 * several threads may use it.
 *
 * <p>What was written is kept or refused, never altered: {@code 1.0} stays {@code 1.0}, and {@code
 * 2000-02-30} is no date. Only a format changes a value, into XML Schema's lexical form, and {@code
 * 1} and {@code 0} of a boolean become {@code true} and {@code false}.
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
   * Makes a datatype ready. A format or bound that cannot be used is left out, as section 6.4 asks.
   *
   * @param warnings is told of each, in words that stand alone and do not end in a full stop
   */
  public static CellDatatype compile(DatatypeSpec spec, Consumer<String> warnings) {
    return new DatatypeCompiler(spec, warnings).compile();
  }

  /** The datatype's own IRI if it has one, or else that of its base. */
  public String datatypeIri() {
    return iri;
  }

  /** The words that are its only values, if its format is a list of them such as {@code yes|no}. */
  public List<String> codes() {
    return Arrays.stream(checks)
        .filter(RegexCheck.class::isInstance)
        .flatMap(check -> ((RegexCheck) check).codes().stream())
        .toList();
  }

  /**
   * The canonical form of a value, where values of this datatype have several forms; otherwise the
   * value itself.
   *
   * @param lexical a lexical form that {@link #parse} gave
   */
  public String canonical(String lexical) {
    return canonicalForm == null ? lexical : canonicalForm.apply(lexical);
  }

  /** A form in which two values are the same exactly where they are equal. */
  public String key(String lexical) {
    String canonical = canonical(lexical);
    return keyForm == null ? canonical : keyForm.apply(canonical);
  }

  /** Parses a value whose white space has been normalised already. */
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
