package org.vertice.web.views;

import java.util.Locale;
import org.vertice.web.http.Html;

/**
 * A drawing inside a page, element by element. All text is escaped; lengths are pixels at the
 * drawing's own width, with one decimal.
 */
public final class Svg {

  private final Html html = new Html();

  /**
   * Begins a drawing.
   *
   * @param styleClass for the style sheet
   * @param name what a screen reader calls it
   */
  public Svg(String styleClass, double width, double height, String name) {
    html.open(
        "svg",
        "class",
        styleClass,
        "viewBox",
        "0 0 " + number(width) + " " + number(height),
        "width",
        number(width),
        "height",
        number(height),
        "role",
        "group",
        "aria-label",
        name);
    html.newLine();
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
    html.open("a", "href", address, "class", styleClass, "aria-label", name);
    html.element("title", name);
    return this;
  }

  /** Ends a link. */
  public Svg endLink() {
    html.close("a").newLine();
    return this;
  }

  /** A rectangle with round corners. */
  public Svg rectangle(String styleClass, Box box, double radius) {
    html.open(
            "rect",
            "class",
            styleClass,
            "x",
            number(box.left()),
            "y",
            number(box.top()),
            "width",
            number(box.width()),
            "height",
            number(box.height()),
            "rx",
            number(radius))
        .close("rect");
    return this;
  }

  /** A circle. */
  public Svg circle(String styleClass, double x, double y, double radius) {
    html.open("circle", "class", styleClass, "cx", number(x), "cy", number(y), "r", number(radius))
        .close("circle");
    return this;
  }

  /** A straight line. */
  public Svg line(String styleClass, double x1, double y1, double x2, double y2) {
    return path(
        styleClass, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
  }

  /** A path of SVG's own commands. */
  public Svg path(String styleClass, String commands) {
    html.open("path", "class", styleClass, "d", commands).close("path");
    return this;
  }

  /** A path whose line is as thick as something counts. */
  public Svg path(String styleClass, String commands, double thickness) {
    html.open("path", "class", styleClass, "d", commands, "stroke-width", number(thickness));
    html.close("path");
    return this;
  }

  /**
   * A line of text.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}: which part of the text is at x
   * @param y where its letters stand
   */
  public Svg text(String styleClass, double x, double y, String anchor, String text) {
    html.element(
        "text", text, "class", styleClass, "x", number(x), "y", number(y), "text-anchor", anchor);
    return this;
  }

  /** Ends the drawing. */
  public Html end() {
    return html.close("svg").newLine();
  }
}
