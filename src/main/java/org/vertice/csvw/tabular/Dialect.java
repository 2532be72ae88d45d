package org.vertice.csvw.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written (Metadata Vocabulary, section 5.9; Model for Tabular Data, section 8). The
 * properties {@code header} and {@code skipInitialSpace} are read as {@code headerRowCount} and
 * {@code trim}.
 *
 * @param encoding name of the character encoding
 * @param lineTerminators what ends a row; the default accepts CRLF, LF and CR, anything else only
 *     what it says
 * @param quoteChar the quote around a value, or null
 * @param doubleQuote whether a quote within quotes is doubled; otherwise a backslash escapes it
 * @param skipRows rows before the header
 * @param commentPrefix what begins a comment line, or null
 * @param headerRowCount rows of the header
 * @param delimiter what separates values
 * @param skipColumns columns to skip at the start of each row
 * @param skipBlankRows whether rows without any value are left out
 * @param trim where blanks around a value are removed
 */
public record Dialect(
    String encoding,
    List<String> lineTerminators,
    @Nullable String quoteChar,
    boolean doubleQuote,
    int skipRows,
    @Nullable String commentPrefix,
    int headerRowCount,
    String delimiter,
    int skipColumns,
    boolean skipBlankRows,
    Trim trim) {

  /** The dialect of a file without a dialect description (Model for Tabular Data, section 8). */
  public static final Dialect DEFAULT =
      new Dialect(
          "utf-8", List.of("\r\n", "\n"), "\"", true, 0, null, 1, ",", 0, false, Trim.FALSE);

  /** Where blanks are removed. */
  public enum Trim {
    /** On both sides. */
    TRUE,
    /** Nowhere. */
    FALSE,
    /** Before the value. */
    START,
    /** After the value. */
    END;

    boolean atStart() {
      return this == TRUE || this == START;
    }

    boolean atEnd() {
      return this == TRUE || this == END;
    }

    String trimmed(String value) {
      return switch (this) {
        case FALSE -> value;
        case TRUE -> value.strip();
        case START -> value.stripLeading();
        case END -> value.stripTrailing();
      };
    }
  }

  public Dialect {
    lineTerminators = List.copyOf(lineTerminators);
  }
}
