package org.vertice.csvw.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes dialects that differ from another in a few properties. */
public final class DialectBuilder {

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
  private Dialect.Trim trim;

  /** A dialect like the default one. */
  public static DialectBuilder defaultDialect() {
    return new DialectBuilder(Dialect.DEFAULT);
  }

  /** A dialect like this one. */
  public DialectBuilder(Dialect one) {
    encoding = one.encoding();
    lineTerminators = one.lineTerminators();
    quoteChar = one.quoteChar();
    doubleQuote = one.doubleQuote();
    skipRows = one.skipRows();
    commentPrefix = one.commentPrefix();
    headerRowCount = one.headerRowCount();
    delimiter = one.delimiter();
    skipColumns = one.skipColumns();
    skipBlankRows = one.skipBlankRows();
    trim = one.trim();
  }

  public DialectBuilder encoding(String name) {
    encoding = name;
    return this;
  }

  public DialectBuilder lineTerminators(String... terminators) {
    lineTerminators = List.of(terminators);
    return this;
  }

  public DialectBuilder quoteChar(@Nullable String quote) {
    quoteChar = quote;
    return this;
  }

  public DialectBuilder doubleQuote(boolean doubled) {
    doubleQuote = doubled;
    return this;
  }

  public DialectBuilder skipRows(int rows) {
    skipRows = rows;
    return this;
  }

  public DialectBuilder commentPrefix(@Nullable String prefix) {
    commentPrefix = prefix;
    return this;
  }

  public DialectBuilder headerRowCount(int rows) {
    headerRowCount = rows;
    return this;
  }

  public DialectBuilder delimiter(String between) {
    delimiter = between;
    return this;
  }

  public DialectBuilder skipColumns(int columns) {
    skipColumns = columns;
    return this;
  }

  public DialectBuilder skipBlankRows(boolean skip) {
    skipBlankRows = skip;
    return this;
  }

  public DialectBuilder trim(Dialect.Trim where) {
    trim = where;
    return this;
  }

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
