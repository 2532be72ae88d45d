package org.vertice.web.http;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;
import java.util.function.Consumer;
import org.vertice.rdf.XmlText;

/** HTML as it is written, element by element. Text and attribute values are always escaped. */
public final class Html implements Content {

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

  /** One more attribute of the element that was opened last. */
  public Html attribute(String name, String value) {
    html.setLength(html.length() - 1);
    html.append(' ').append(name).append("=\"").append(escaped(value)).append("\">");
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

  /** Things one after another, with a text between them. */
  public <T> Html joined(String between, List<T> things, Consumer<? super T> writer) {
    for (int i = 0; i < things.size(); i++) {
      text(i == 0 ? "" : between);
      writer.accept(things.get(i));
    }
    return this;
  }

  /** Opens a {@code div} whose content can be scrolled on its own, by keyboard too. */
  public Html scrolling(String name) {
    return open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
  }

  /** Finished markup, such as what a template made. */
  public Html markup(String finished) {
    html.append(finished);
    return this;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(html.toString());
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

  /** What was written. */
  @Override
  public String toString() {
    return html.toString();
  }

  private static String escaped(String text) {
    return XmlText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
