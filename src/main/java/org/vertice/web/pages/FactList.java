package org.vertice.web.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vertice.web.http.Html;
import org.vertice.web.site.Visit;

/** Accepted facts, property by property, each with its marks. */
final class FactList {

  /** So many values of a property are in sight at once. */
  private static final int IN_SIGHT = 12;

  private final Visit visit;
  private final Html html;
  private final Footnotes footnotes;

  FactList(Visit visit, Footnotes footnotes) {
    this.visit = visit;
    this.html = visit.html();
    this.footnotes = footnotes;
  }

  /** What is so of a thing. */
  void from(Node thing, Map<Node, List<Node>> groups) {
    write(groups, (property, value) -> footnotes.marks(Triple.create(thing, property, value)));
  }

  /** What leads to a thing. */
  void to(Node thing, Map<Node, List<Node>> groups) {
    write(groups, (property, other) -> footnotes.marks(Triple.create(other, property, thing)));
  }

  /** Facts that need no marks, such as those of a vocabulary. */
  void plain(Node thing, Map<Node, List<Node>> groups) {
    write(groups, (property, value) -> {});
  }

  private interface Marks {
    void write(Node property, Node value);
  }

  private void write(Map<Node, List<Node>> groups, Marks marks) {
    html.open("dl", "class", "facts");
    groups.forEach(
        (property, values) -> {
          html.open("dt");
          visit.terms().property(property);
          html.close("dt").open("dd");
          values(
              values,
              value -> {
                visit.terms().term(value);
                marks.write(property, value);
              });
          html.close("dd").newLine();
        });
    html.close("dl").newLine();
  }

  private void values(List<Node> values, Consumer<Node> writer) {
    boolean many = values.size() > IN_SIGHT + 3;
    items(many ? values.subList(0, IN_SIGHT) : values, writer);
    if (many) {
      List<Node> rest = values.subList(IN_SIGHT, values.size());
      html.open("details").element("summary", visit.count("thing.more", rest.size()));
      items(rest, writer);
      html.close("details");
    }
  }

  private void items(List<Node> values, Consumer<Node> writer) {
    html.open("ul");
    for (Node value : values) {
      html.open("li");
      writer.accept(value);
      html.close("li");
    }
    html.close("ul");
  }
}
