package org.vertice.csvw.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written (Metadata Vocabulary, section 5.9; Model for Tabular Data, section 8). The
 * description's {@code header} and {@code skipInitialSpace} are other words for {@code
 * headerRowCount} and {@code trim}, and are not kept beside them.
 *
 * @param encoding name of the character encoding
 * @param lineTerminators what ends a row; the default takes CRLF, LF and CR, anything else is taken
 *     to the letter
 * @param quoteChar what stands round a value, or null
 * @param doubleQuote whether a quote within quotes is doubled; otherwise a backslash stands before
 *     what is to be taken as it is
 * @param skipRows rows before the header
 * @param commentPrefix what begins a comment line, or null
 * @param headerRowCount rows of the header
 * @param delimiter what stands between values
 * @param skipColumns columns before the first that counts
 * @param skipBlankRows whether rows without any value are left out
 * @param trim where blanks round a value are removed
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

  /** The dialect of a file of which nothing is said (Model for Tabular Data, section 8). */
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
