package org.vertice.csvw.datatype;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that values match as a whole (Model for Tabular Data, section 6.4.6). */
record RegexCheck(String expression, Pattern pattern) implements ValueCheck {

  private static final Pattern LIST = Pattern.compile("[\\w-]+(\\|[\\w-]+)+");

  @Override
  public @Nullable String fault(String lexical) {
    try {
      return pattern.matcher(lexical).matches() ? null : expectation();
    } catch (StackOverflowError e) {
      return "is too long to be held against " + expression;
    }
  }

  private String expectation() {
    List<String> codes = codes();
    return codes.isEmpty()
        ? "does not match " + expression
        : "is none of " + String.join(", ", codes);
  }

  /** The words that it allows, if it is no more than a list of them. */
  List<String> codes() {
    return LIST.matcher(expression).matches() ? List.of(expression.split("\\|", -1)) : List.of();
  }
}
