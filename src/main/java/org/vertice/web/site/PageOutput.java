package org.vertice.web.site;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.XmlText;

/**
 * Where templates write a page. What a template says itself is written as it is; every value in it
 * is data and is escaped for its place, as {@code package-info} states.
 */
final class PageOutput implements HtmlTemplateOutput {

  private static final Set<String> LINKS = Set.of("href", "src", "action", "formaction", "data");

  private final StringBuilder html = new StringBuilder(1 << 14);
  private String element = "";
  private @Nullable String attribute;

  @Override
  public void setContext(String tagName, @Nullable String attributeName) {
    element = tagName;
    attribute = attributeName;
  }

  @Override
  public void writeContent(String markup) {
    html.append(markup);
  }

  @Override
  public void writeContent(String markup, int begin, int end) {
    html.append(markup, begin, end);
  }

  @Override
  public void writeUnsafeContent(String markup) {
    throw new IllegalStateException("A template has $unsafe: data is always escaped");
  }

  @Override
  public void writeUserContent(@Nullable Content part) {
    if (part != null && attribute != null) {
      throw new IllegalStateException("Markup in the attribute " + attribute);
    }
    if (part != null) {
      part.writeTo(this);
    }
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    if (value == null) {
      return;
    }
    if (attribute == null) {
      if (element.equals("script")) {
        json(value);
      } else if (element.equals("style")) {
        throw new IllegalStateException("Data in a style sheet");
      } else {
        escaped(value);
      }
      return;
    }
    if (attribute.startsWith("on") || attribute.equals("style") || attribute.equals("srcdoc")) {
      throw new IllegalStateException("Data in the attribute " + attribute);
    }
    boolean leads = LINKS.contains(attribute) && html.charAt(html.length() - 1) == '"';
    escaped(leads && !isAddress(value) ? "#" : value);
  }

  /** Whether it is an address of this site or of the web, and not of another scheme. */
  private static boolean isAddress(String value) {
    return value.isEmpty()
        || "/?#".indexOf(value.charAt(0)) >= 0
        || value.startsWith("http://")
        || value.startsWith("https://");
  }

  private void escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }

  /** The body of a script element is JSON, in which only texts have these characters. */
  private void json(String value) {
    html.append(value.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"));
  }

  /** What was written, without the characters that no page may have. */
  @Override
  public String toString() {
    return XmlText.of(html.toString());
  }
}
