package org.vertice.web.views;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.Locale;
import org.vertice.rdf.XmlText;

/**
 * A drawing inside a page, element by element. All text is escaped; lengths are pixels at the
 * drawing's own width, with one decimal.
 */
public final class Svg implements Content {

  private final StringBuilder svg = new StringBuilder(1 << 14);

  /**
   * Begins a drawing.
   *
   * @param styleClass for the style sheet
   * @param name what a screen reader calls it
   */
  public Svg(String styleClass, double width, double height, String name) {
    String size = number(width) + " " + number(height);
    element("svg", "class", styleClass, "viewBox", "0 0 " + size, "role", "group");
    attributes("width", number(width), "height", number(height), "aria-label", name);
    svg.append(">\n");
  }

  /** Begins an element; attributes are names and values in turn. */
  private void element(String name, String... attributes) {
    svg.append('<').append(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      svg.append(' ').append(attributes[i]).append("=\"");
      svg.append(escaped(attributes[i + 1])).append('"');
    }
  }

  private static String escaped(String text) {
    return XmlText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A length or coordinate as it is written: one decimal at most. */
  public static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    String shorter = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return shorter.equals("-0") ? "0" : shorter;
  }

  /**
   * Begins a link.
   *
   * @param name what it is called, also when the pointer rests on it
   */
  public Svg link(String address, String styleClass, String name) {
    element("a", "href", address, "class", styleClass, "aria-label", name);
    svg.append("><title>").append(escaped(name)).append("</title>");
    return this;
  }

  /** Ends a link. */
  public Svg endLink() {
    svg.append("</a>\n");
    return this;
  }

  /** A rectangle with round corners. */
  public Svg rectangle(String styleClass, Box box, double radius) {
    element("rect", "class", styleClass, "x", number(box.left()), "y", number(box.top()));
    attributes("width", number(box.width()), "height", number(box.height()));
    attributes("rx", number(radius));
    svg.append("></rect>");
    return this;
  }

  /** A circle. */
  public Svg circle(String styleClass, double x, double y, double radius) {
    element("circle", "class", styleClass, "cx", number(x), "cy", number(y), "r", number(radius));
    svg.append("></circle>");
    return this;
  }

  /** A straight line. */
  public Svg line(String styleClass, double x1, double y1, double x2, double y2) {
    return path(
        styleClass, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  /** A path of SVG's own commands. */
  public Svg path(String styleClass, String commands) {
    element("path", "class", styleClass, "d", commands);
    svg.append("></path>");
    return this;
  }

  /** A path whose line is as thick as something counts. */
  public Svg path(String styleClass, String commands, double thickness) {
    element("path", "class", styleClass, "d", commands, "stroke-width", number(thickness));
    svg.append("></path>");
    return this;
  }

  /**
   * A line of text.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}: which part of the text is at x
   * @param y where its letters stand
   */
  public Svg text(String styleClass, double x, double y, String anchor, String text) {
    element("text", "class", styleClass, "x", number(x), "y", number(y), "text-anchor", anchor);
    svg.append('>').append(escaped(text)).append("</text>");
    return this;
  }

  /** Ends the drawing. */
  public Svg end() {
    svg.append("</svg>\n");
    return this;
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeContent(toString());
  }

  /** What was written. */
  @Override
  public String toString() {
    return svg.toString();
  }
}
