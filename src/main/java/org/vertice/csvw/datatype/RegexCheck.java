package org.vertice.csvw.datatype;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that values match as a whole (Model for Tabular Data, section 6.4.6). */
record RegexCheck(String expression, Pattern pattern) implements ValueCheck {

  @Override
  public @Nullable String fault(String lexical) {
    try {
      return pattern.matcher(lexical).matches() ? null : "does not match " + expression;
    } catch (StackOverflowError e) {
      return "is too long to be held against " + expression;
    }
  }
}
