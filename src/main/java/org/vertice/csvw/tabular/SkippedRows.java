package org.vertice.csvw.tabular;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Skips rows of a file that do not belong to its table: comments, which end with their line, and
 * the rows that the dialect skips, which may have quoted line breaks.
 */
final class SkippedRows {

  private final RowSyntax syntax;
  private final String commentPrefix;
  private final int longest;
  private int length;
  private int rowsToSkip;
  private boolean isComment;
  private @Nullable Position openQuote;

  SkippedRows(Dialect dialect, RowSyntax syntax, int longest) {
    this.syntax = syntax;
    this.commentPrefix = dialect.commentPrefix() == null ? "" : dialect.commentPrefix();
    this.longest = longest;
    this.rowsToSkip = dialect.skipRows();
  }

  /** Whether the next row is to be skipped. */
  boolean begins(CharSource source) throws IOException {
    isComment = !commentPrefix.isEmpty() && source.looksAt(commentPrefix);
    return isComment || rowsToSkip > 0;
  }

  /** Takes a character, or the token that ends the row; true if the row has ended. */
  boolean take(CharSource source) throws IOException {
    String end = openQuote == null ? syntax.rowEnd(source) : null;
    if (end != null) {
      source.skip(end);
      end();
      return true;
    }
    if (syntax.isQuote(source.peek()) && !isComment) {
      openQuote = openQuote == null ? source.place() : null;
    }
    source.next();
    length++;
    return false;
  }

  /** Whether the row is longer than a value may be. */
  boolean isTooLong() {
    return length > longest;
  }

  /** The position of the open quote; null if none is open. */
  @Nullable Position openQuote() {
    return openQuote;
  }

  private void end() {
    length = 0;
    openQuote = null;
    rowsToSkip = Math.max(0, rowsToSkip - 1);
  }
}
