package org.vertice.csvw.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A URI template (RFC 6570), all four levels. */
public final class UriTemplate {

  private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
  private static final String UNRESERVED = "-._~";

  private final List<Part> parts;
  private final Set<String> variables;

  private UriTemplate(List<Part> parts) {
    this.parts = List.copyOf(parts);
    this.variables = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part instanceof Expression expression) {
        expression.variables.forEach(one -> variables.add(one.name));
      }
    }
  }

  private sealed interface Part {}

  private record Literal(String value) implements Part {}

  private record Expression(Operator operator, List<Variable> variables) implements Part {}

  private record Variable(String name, int prefix, boolean explode) {}

  private record Operator(
      String first, String separator, boolean named, String ifEmpty, boolean reserved) {
    static Operator of(char sign) {
      return switch (sign) {
        case '+' -> new Operator("", ",", false, "", true);
        case '#' -> new Operator("#", ",", false, "", true);
        case '.' -> new Operator(".", ".", false, "", false);
        case '/' -> new Operator("/", "/", false, "", false);
        case ';' -> new Operator(";", ";", true, "", false);
        case '?' -> new Operator("?", "&", true, "=", false);
        case '&' -> new Operator("&", "&", true, "=", false);
        default -> new Operator("", ",", false, "", false);
      };
    }
  }

  /**
   * Parses a template.
   *
   * @throws IllegalArgumentException if it is invalid; the message says why
   */
  public static UriTemplate parse(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      String literal = text.substring(at, open < 0 ? text.length() : open);
      if (literal.indexOf('}') >= 0) {
        throw new IllegalArgumentException("a '}' has no '{' before it");
      }
      if (!literal.isEmpty()) {
        parts.add(new Literal(encode(literal, true)));
      }
      if (open < 0) {
        break;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("a '{' is not closed");
      }
      parts.add(expression(text.substring(open + 1, close)));
      at = close + 1;
    }
    return new UriTemplate(parts);
  }

  private static Expression expression(String inside) {
    if (inside.isEmpty()) {
      throw new IllegalArgumentException("there is nothing between '{' and '}'");
    }
    boolean signed = "+#./;?&".indexOf(inside.charAt(0)) >= 0;
    List<Variable> variables = new ArrayList<>();
    for (String one : inside.substring(signed ? 1 : 0).split(",", -1)) {
      boolean explode = one.endsWith("*");
      int colon = one.indexOf(':');
      String name = explode ? one.substring(0, one.length() - 1) : one;
      int prefix = 0;
      if (colon >= 0) {
        prefix = prefix(one.substring(colon + 1));
        name = one.substring(0, colon);
      }
      if (!isVariableName(name)) {
        throw new IllegalArgumentException("\"" + name + "\" is not the name of a variable");
      }
      variables.add(new Variable(name, prefix, explode));
    }
    return new Expression(Operator.of(signed ? inside.charAt(0) : ' '), variables);
  }

  /** Whether this is the name of a variable (section 2.3). */
  public static boolean isVariableName(String name) {
    boolean afterPoint = true;
    int at = 0;
    while (at < name.length()) {
      char c = name.charAt(at);
      if (c == '.' && afterPoint) {
        return false;
      }
      if (c == '%' && !isEscape(name, at)) {
        return false;
      }
      if (c != '.' && c != '%' && c != '_' && (c >= 128 || !Character.isLetterOrDigit(c))) {
        return false;
      }
      afterPoint = c == '.';
      at += c == '%' ? 3 : 1;
    }
    return !afterPoint;
  }

  /** The length of a prefix: 1 to 9999 characters (section 2.4.1). */
  private static int prefix(String length) {
    if (!length.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "\"" + length + "\" is not the length of a prefix, which is 1 to 9999");
    }
    return Integer.parseInt(length);
  }

  /** The part before the first variable, which begins every expansion. */
  public String fixedPart() {
    return !parts.isEmpty() && parts.get(0) instanceof Literal literal ? literal.value : "";
  }

  /** The names of its variables. */
  public Set<String> variableNames() {
    return Set.copyOf(variables);
  }

  /**
   * Expands it.
   *
   * @param values gives a string, a list of strings, or null for each variable
   */
  public String expand(Function<String, @Nullable Object> values) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        out.append(literal.value);
      } else {
        expand((Expression) part, values, out);
      }
    }
    return out.toString();
  }

  private static void expand(
      Expression expression, Function<String, @Nullable Object> values, StringBuilder out) {
    Operator operator = expression.operator;
    String before = operator.first;
    for (Variable variable : expression.variables) {
      Object value = values.apply(variable.name);
      if (value == null || (value instanceof List<?> list && list.isEmpty())) {
        continue;
      }
      out.append(before);
      before = operator.separator;
      if (value instanceof List<?> list) {
        expandList(operator, variable, list, out);
      } else {
        named(operator, variable, value.toString().isEmpty(), out);
        out.append(encode(cut(value.toString(), variable.prefix), operator.reserved));
      }
    }
  }

  private static void expandList(
      Operator operator, Variable variable, List<?> list, StringBuilder out) {
    String separator = variable.explode ? operator.separator : ",";
    for (int i = 0; i < list.size(); i++) {
      String item = String.valueOf(list.get(i));
      if (i > 0) {
        out.append(separator);
      }
      if (i == 0 || variable.explode) {
        named(operator, variable, item.isEmpty(), out);
      }
      out.append(encode(item, operator.reserved));
    }
  }

  private static void named(
      Operator operator, Variable variable, boolean empty, StringBuilder out) {
    if (operator.named) {
      out.append(variable.name).append(empty ? operator.ifEmpty : "=");
    }
  }

  private static String cut(String value, int prefix) {
    return prefix > 0 && value.codePointCount(0, value.length()) > prefix
        ? value.substring(0, value.offsetByCodePoints(0, prefix))
        : value;
  }

  /** Percent-encodes what a URI must not contain; with {@code reserved}, delimiters are kept. */
  private static String encode(String value, boolean reserved) {
    StringBuilder out = null;
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean kept =
          (c < 128
                  && (Character.isLetterOrDigit(c)
                      || UNRESERVED.indexOf(c) >= 0
                      || (reserved && RESERVED.indexOf(c) >= 0)))
              || (reserved && c == '%' && value.startsWith("%", i) && isEscape(value, i));
      if (!kept && out == null) {
        out = new StringBuilder(value.length() + 16).append(value, 0, i);
      }
      if (out != null) {
        if (kept) {
          out.appendCodePoint(c);
        } else {
          for (byte one : value.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
            out.append('%')
                .append(Character.toUpperCase(Character.forDigit((one >> 4) & 15, 16)))
                .append(Character.toUpperCase(Character.forDigit(one & 15, 16)));
          }
        }
      }
      i = next;
    }
    return out == null ? value : out.toString();
  }

  private static boolean isEscape(String value, int at) {
    return at + 2 < value.length()
        && Character.digit(value.charAt(at + 1), 16) >= 0
        && Character.digit(value.charAt(at + 2), 16) >= 0;
  }
}
