package org.vertice.server.http;

/** HTML as it is written, element by element. Text and attribute values are always escaped. */
public final class Html {

  /** Where the one style sheet of all pages is. */
  public static final String STYLE = "/style.css";

  private final StringBuilder html = new StringBuilder(1 << 14);

  /** Opens an element; attributes are names and values in turn. */
  public Html open(String element, String... attributes) {
    html.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      html.append(escaped(attributes[i + 1])).append('"');
    }
    html.append('>');
    return this;
  }

  /** Closes an element. */
  public Html close(String element) {
    html.append("</").append(element).append('>');
    return this;
  }

  /** Text in an element. */
  public Html text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** An element with nothing but text in it. */
  public Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** Data for machines in the page: JSON-LD, which no browser runs. */
  public Html data(String json) {
    html.append("<script type=\"application/ld+json\">");
    html.append(json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"));
    html.append("</script>");
    return this;
  }

  /** What was written elsewhere. */
  public Html append(Html part) {
    html.append(part.html);
    return this;
  }

  /** A line of the source, for those who read it. */
  public Html newLine() {
    html.append('\n');
    return this;
  }

  /** The document around what was written. */
  public String document(String title) {
    return "<!DOCTYPE html>\n"
        + new Html()
            .open("html", "lang", "en")
            .open("head")
            .open("meta", "charset", "utf-8")
            .element("title", title)
            .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .open("link", "rel", "stylesheet", "href", STYLE)
            .open("link", "rel", "icon", "href", "data:,")
            .close("head")
            .newLine()
            .open("body")
            .append(this)
            .close("body")
            .close("html")
            .newLine()
            .html
            .toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
