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

  /** Another dialect that begins as this one. */
  public Builder but() {
    return new Builder(this);
  }

  /** Makes a dialect that differs from another. */
  public static final class Builder {
    private String encoding;
    private List<String> lineTerminators;
    private @Nullable String quoteChar;
    private boolean doubleQuote;
    private int skipRows;
    private @Nullable String commentPrefix;
    private int headerRowCount;
    private String delimiter;
    private int skipColumns;
    private boolean skipBlankRows;
    private Trim trim;

    private Builder(Dialect one) {
      encoding = one.encoding;
      lineTerminators = one.lineTerminators;
      quoteChar = one.quoteChar;
      doubleQuote = one.doubleQuote;
      skipRows = one.skipRows;
      commentPrefix = one.commentPrefix;
      headerRowCount = one.headerRowCount;
      delimiter = one.delimiter;
      skipColumns = one.skipColumns;
      skipBlankRows = one.skipBlankRows;
      trim = one.trim;
    }

    /** Sets {@link Dialect#encoding}. */
    public Builder encoding(String name) {
      encoding = name;
      return this;
    }

    /** Sets {@link Dialect#lineTerminators}. */
    public Builder lineTerminators(String... terminators) {
      lineTerminators = List.of(terminators);
      return this;
    }

    /** Sets {@link Dialect#quoteChar}. */
    public Builder quoteChar(@Nullable String quote) {
      quoteChar = quote;
      return this;
    }

    /** Sets {@link Dialect#doubleQuote}. */
    public Builder doubleQuote(boolean doubled) {
      doubleQuote = doubled;
      return this;
    }

    /** Sets {@link Dialect#skipRows}. */
    public Builder skipRows(int rows) {
      skipRows = rows;
      return this;
    }

    /** Sets {@link Dialect#commentPrefix}. */
    public Builder commentPrefix(@Nullable String prefix) {
      commentPrefix = prefix;
      return this;
    }

    /** Sets {@link Dialect#headerRowCount}. */
    public Builder headerRowCount(int rows) {
      headerRowCount = rows;
      return this;
    }

    /** Sets {@link Dialect#delimiter}. */
    public Builder delimiter(String between) {
      delimiter = between;
      return this;
    }

    /** Sets {@link Dialect#skipColumns}. */
    public Builder skipColumns(int columns) {
      skipColumns = columns;
      return this;
    }

    /** Sets {@link Dialect#skipBlankRows}. */
    public Builder skipBlankRows(boolean skip) {
      skipBlankRows = skip;
      return this;
    }

    /** Sets {@link Dialect#trim}. */
    public Builder trim(Trim where) {
      trim = where;
      return this;
    }

    /** The dialect. */
    public Dialect build() {
      return new Dialect(
          encoding,
          lineTerminators,
          quoteChar,
          doubleQuote,
          skipRows,
          commentPrefix,
          headerRowCount,
          delimiter,
          skipColumns,
          skipBlankRows,
          trim);
    }
  }
}
