package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists in the fields of a request (RFC 9110, 5.6.1), whose elements may hold quoted strings. */
public final class HeaderList {

  private static final Pattern WEIGHT = Pattern.compile("[qQ]\\s*=\\s*([01]?(?:\\.[0-9]{0,3})?)");

  private HeaderList() {}

  /**
   * A value with its weight.
   *
   * @param quality 1 most, 0 not at all
   */
  public record Wanted(String value, double quality) {}

  /** The values of a field such as {@code Accept-Language}, with their weights (12.4.2). */
  public static List<Wanted> wanted(HttpServletRequest request, String name) {
    List<Wanted> wanted = new ArrayList<>();
    for (String element : of(request, name)) {
      List<String> pieces = split(element, ';');
      double quality =
          pieces.stream()
              .skip(1)
              .flatMapToDouble(piece -> weight(piece).stream())
              .findFirst()
              .orElse(1);
      wanted.add(new Wanted(pieces.get(0), quality));
    }
    return wanted;
  }

  /** The weight; empty if the parameter is not {@code q}, or not a number. */
  static OptionalDouble weight(String parameter) {
    Matcher weight = WEIGHT.matcher(parameter);
    if (!weight.matches() || !weight.group(1).matches(".*[0-9].*")) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.min(1, Double.parseDouble("0" + weight.group(1))));
  }

  /** The elements of all lines of a field, without empty ones. */
  static List<String> of(HttpServletRequest request, String name) {
    List<String> all = new ArrayList<>();
    request.getHeaders(name).asIterator().forEachRemaining(line -> all.addAll(split(line, ',')));
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
