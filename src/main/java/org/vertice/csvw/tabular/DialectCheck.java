package org.vertice.csvw.tabular;

import java.util.ArrayList;
import java.util.List;

/** Checks whether a file can be read with a dialect: whether it contradicts itself. */
final class DialectCheck {

  private static final int MOST_HEADER_ROWS = 1_000;
  private static final int MOST_TERMINATORS = 16;
  private static final int LONGEST_TOKEN = 100;

  private DialectCheck() {}

  /** The problems, one sentence each; empty if there are none. */
  static List<String> problems(Dialect dialect) {
    List<String> problems = new ArrayList<>();
    String delimiter = dialect.delimiter();
    String quote = dialect.quoteChar();
    if (delimiter.isEmpty() || hasLineBreak(delimiter)) {
      problems.add("\"delimiter\" must be at least one character, and not a line break.");
    }
    if (quote != null && (quote.length() != 1 || hasLineBreak(quote))) {
      problems.add("\"quoteChar\" must be a single character, and not a line break.");
    } else if (quote != null && delimiter.contains(quote)) {
      problems.add("\"delimiter\" and \"quoteChar\" must differ.");
    }
    if (quote != null
        && !dialect.doubleQuote()
        && (delimiter.contains("\\") || "\\".equals(quote))) {
      problems.add(
          "Without \"doubleQuote\" the backslash is the escape character, and cannot be anything "
              + "else.");
    }
    if (dialect.headerRowCount() > MOST_HEADER_ROWS) {
      problems.add("\"headerRowCount\" must be at most " + MOST_HEADER_ROWS + ".");
    }
    List<String> terminators = dialect.lineTerminators();
    if (terminators.isEmpty() || terminators.contains("")) {
      problems.add("\"lineTerminators\" must name at least one string that is not empty.");
    } else if (terminators.stream().anyMatch(delimiter::startsWith)) {
      problems.add("\"delimiter\" and \"lineTerminators\" must differ.");
    }
    if (terminators.size() > MOST_TERMINATORS) {
      problems.add("\"lineTerminators\" must be at most " + MOST_TERMINATORS + " strings.");
    }
    if (delimiter.length() > LONGEST_TOKEN
        || terminators.stream().anyMatch(one -> one.length() > LONGEST_TOKEN)) {
      problems.add(
          "\"delimiter\" and \"lineTerminators\" must be at most %s characters long."
              .formatted(LONGEST_TOKEN));
    }
    return problems;
  }

  private static boolean hasLineBreak(String text) {
    return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
  }
}
