package org.vertice.csvw.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.vertice.report.Excerpt;
import org.vertice.report.Location.JsonLocation;

/** Locations of tokens in a JSON text, and explanations of where and why a parser stopped. */
final class TokenPlaces {

  private static final String BETWEEN_WORDS = " \t\r\n,:[]{}\"";

  private final String file;
  private final String text;
  private int lineStart;
  private int counted;
  private int column = 1;

  TokenPlaces(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * A location. Columns are code points, counted on from the last location in the same line.
   *
   * @param found the parser's location, in the same line
   * @param offset of the location, at or before the parser's
   */
  JsonLocation at(com.fasterxml.jackson.core.JsonLocation found, int offset, String pointer) {
    int start = (int) found.getCharOffset() - found.getColumnNr() + 1;
    if (start != lineStart || offset < counted) {
      lineStart = start;
      counted = start;
      column = 1;
    }
    column += text.codePointCount(counted, offset);
    counted = offset;
    return new JsonLocation(file, pointer, found.getLineNr(), column);
  }

  /**
   * The start of what a parser did not accept: a word, a punctuation mark, or a character in a
   * string.
   */
  int start(JsonParseException error, JsonParser parser) {
    int start = (int) Math.min(error.getLocation().getCharOffset(), text.length());
    boolean ofWord =
        !(error instanceof JsonEOFException)
            && start != parser.currentTokenLocation().getCharOffset()
            && !isInString(start);
    while (ofWord && start > 0 && BETWEEN_WORDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }

  /** Whether this is within a string. Strings end in the line in which they begin. */
  private boolean isInString(int offset) {
    boolean open = false;
    for (int i = text.lastIndexOf('\n', offset - 1) + 1; i < offset; i++) {
      if (text.charAt(i) == '"') {
        open = !open;
      } else if (open && text.charAt(i) == '\\') {
        i++;
      }
    }
    return open;
  }

  /**
   * The problem in words.
   *
   * @param start where it begins
   * @param ended whether the document's value is complete
   */
  String problem(int start, JsonParseException error, JsonParser parser, boolean ended) {
    if (!isInString(start)) {
      return "unexpected %s, expected %s"
          .formatted(found(start), ended ? "the end of the file" : expected(start, parser));
    }
    if (error instanceof JsonEOFException) {
      return "the file ends within a string";
    }
    return text.charAt(start) < ' '
        ? "a line break or control character in a string must be an escape, such as `\\n`"
        : "this is not an escape of JSON";
  }

  private String found(int start) {
    if (start == text.length()) {
      return "end of the file";
    }
    if (text.charAt(start) == '"') {
      return "string";
    }
    int end = start + 1;
    while (BETWEEN_WORDS.indexOf(text.charAt(start)) < 0
        && end < text.length()
        && BETWEEN_WORDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return "`" + Excerpt.of(text.substring(start, end)) + "`";
  }

  /** What JSON allows after the last character before this one. */
  private String expected(int start, JsonParser parser) {
    int before = start - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    char last = before < 0 ? ' ' : text.charAt(before);
    boolean object = parser.getParsingContext().inObject();
    if (parser.getParsingContext().inRoot()) {
      return "a value";
    }
    return switch (last) {
      case '{' -> "a name in double quotes or `}`";
      case '[' -> "a value or `]`";
      case ':' -> "a value";
      case ',' -> object ? "a name in double quotes" : "a value";
      default ->
          object && parser.currentToken() == JsonToken.FIELD_NAME
              ? "`:`"
              : object ? "`,` or `}`" : "`,` or `]`";
    };
  }
}
