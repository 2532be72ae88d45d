package org.vertice.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as text: its variables and their places. Strings, IRIs and comments are stepped over, as
 * SPARQL's own lexer does.
 */
record QueryText(String text) {

  /** What it may begin with is looked for first: most of a text is none of it. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?=[<'\"#?$])(?:"
              + "<[^<>\"{}|^`\\\\\\x00-\\x20]*>"
              + "|'''(?s:.*?)'''|\"\"\"(?s:.*?)\"\"\""
              + "|'(?:[^'\\\\\\n\\r]|\\\\.)*'|\"(?:[^\"\\\\\\n\\r]|\\\\.)*\""
              + "|#[^\\n\\r]*"
              + "|[?$](?<variable>\\w+))",
          Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * A variable where it first stands.
   *
   * @param name without question mark
   * @param line from 1
   * @param column from 1
   */
  record Variable(String name, int line, int column) {}

  /** Each variable once, in the order of the text. */
  List<Variable> variables() {
    List<Variable> found = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    int line = 1;
    int lineStart = 0;
    while (token.find()) {
      String name = token.group("variable");
      if (name != null && found.stream().noneMatch(each -> each.name().equals(name))) {
        for (int end = text.indexOf('\n', lineStart);
            end >= 0 && end < token.start();
            end = text.indexOf('\n', lineStart)) {
          line++;
          lineStart = end + 1;
        }
        found.add(new Variable(name, line, token.start() - lineStart + 1));
      }
    }
    return found;
  }
}
