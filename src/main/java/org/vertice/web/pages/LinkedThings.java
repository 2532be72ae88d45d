package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vertice.web.pages.Columns.ColumnType;

/**
 * The things of an answer and the links between them.
 *
 * @param things in the order in which they come
 * @param lines each pair once, whatever the direction, with what is between the two
 */
record LinkedThings(Set<Node> things, Map<Line, List<String>> lines) {

  /** More things are no picture. */
  static final int MOST_THINGS = 120;

  /** A line from a thing to another. */
  record Line(Node from, Node to) {}

  private LinkedThings() {
    this(new LinkedHashSet<>(), new LinkedHashMap<>());
  }

  /** From the thing in the first column of things to the one in the second. */
  static LinkedThings of(Answer.Rows answer, NameResolver things) {
    Columns columns = Columns.of(answer, things);
    List<Integer> ends = columns.all(ColumnType.THING);
    List<Integer> texts = columns.all(ColumnType.TEXT);
    LinkedThings links = new LinkedThings();
    for (List<Optional<Node>> row : answer.rows()) {
      Optional<Node> from = row.get(ends.get(0)).flatMap(things::of);
      Optional<Node> to = row.get(ends.get(1)).flatMap(things::of);
      String words =
          texts.stream()
              .flatMap(each -> row.get(each).stream())
              .filter(Node::isLiteral)
              .map(Node::getLiteralLexicalForm)
              .findFirst()
              .orElse("");
      if (from.isPresent() && to.isPresent()) {
        links.add(from.get(), to.get(), words);
      }
    }
    return links;
  }

  /** From subjects to those objects that are things; the property is what is between them. */
  static LinkedThings of(Answer.Triples answer) {
    LinkedThings links = new LinkedThings();
    for (Triple triple : answer.triples()) {
      if (triple.getObject().isURI() && triple.getSubject().isURI()) {
        links.add(triple.getSubject(), triple.getObject(), triple.getPredicate().getURI());
      }
    }
    return links;
  }

  private void add(Node from, Node to, String words) {
    boolean known = things.contains(from) && things.contains(to);
    if (!known && things.size() + 2 > MOST_THINGS) {
      return;
    }
    things.add(from);
    things.add(to);
    if (!from.equals(to)) {
      Line back = new Line(to, from);
      Line line = lines.containsKey(back) ? back : new Line(from, to);
      List<String> said = lines.computeIfAbsent(line, key -> new ArrayList<>());
      if (!words.isEmpty() && !said.contains(words)) {
        said.add(words);
      }
    }
  }
}
