package org.vertice.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Lists in the fields of a request (RFC 9110, 5.6.1), whose elements may hold quoted strings. */
final class HeaderList {

  private HeaderList() {}

  /** The elements of all lines of a field, those left out that are empty. */
  static List<String> of(HttpServletRequest request, String name) {
    List<String> all = new ArrayList<>();
    request
        .getHeaders(name)
        .asIterator()
        .forEachRemaining(line -> all.addAll(split(line, ',').stream().toList()));
    return all.stream().filter(each -> !each.isEmpty()).toList();
  }

  /** The parts of a text between separators that stand outside of quotes, without blanks around. */
  static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
