package org.vertice.cli.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.vertice.cli.terminal.UsageException;
import org.vertice.rdf.Labels;
import org.vertice.rdf.LocalName;
import org.vertice.report.Nearest;

/**
 * Finds the thing or property that the user means: by its IRI, also with a prefix, by the last part
 * of the IRI, or by a name in any language.
 */
final class ThingFinder {

  private static final Comparator<Node> BY_NAME = Comparator.comparing(Node::toString);

  private final Map<String, String> prefixes;
  private final Labels labels;
  private final TreeSet<Node> things = new TreeSet<>(BY_NAME);

  private final TreeSet<Node> properties = new TreeSet<>(BY_NAME);

  /** Finds among the subjects and predicates of a graph. */
  ThingFinder(Graph graph, Map<String, String> prefixes) {
    this.prefixes = prefixes;
    this.labels = new Labels(graph, prefixes);
    graph
        .find()
        .forEachRemaining(
            triple -> {
              if (triple.getSubject().isURI()) {
                things.add(triple.getSubject());
              }
              properties.add(triple.getPredicate());
            });
  }

  /**
   * The thing of that name.
   *
   * @throws UsageException if there is none, or several
   */
  Node thing(String name) throws UsageException {
    return find(name, "thing", things);
  }

  /**
   * The property of that name.
   *
   * @throws UsageException if there is none, or several
   */
  Node property(String name) throws UsageException {
    return find(name, "property", properties);
  }

  private Node find(String name, String what, Set<Node> among) throws UsageException {
    Node iri = NodeFactory.createURI(expanded(name));
    if (among.contains(iri)) {
      return iri;
    }
    List<Node> found = among.stream().filter(thing -> isCalled(thing, name)).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new UsageException(
          "There is no " + what + " \"" + name + "\".",
          Nearest.to(name, names(among))
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("Name it by its IRI, its id or a label."));
    }
    throw new UsageException(
        "\"" + name + "\" is the name of several.",
        "Name one: "
            + found.stream().map(labels::shortened).collect(Collectors.joining(", "))
            + ".");
  }

  private String expanded(String name) {
    int colon = name.indexOf(':');
    String space = colon < 0 ? null : prefixes.get(name.substring(0, colon));
    return space == null ? name.replaceFirst("^<(.*)>$", "$1") : space + name.substring(colon + 1);
  }

  private boolean isCalled(Node thing, String name) {
    return id(thing).equals(name)
        || labels.all(thing).stream().anyMatch(label -> label.equalsIgnoreCase(name));
  }

  private static String id(Node thing) {
    return LocalName.of(thing);
  }

  private List<String> names(Set<Node> among) {
    Map<String, String> names = new HashMap<>();
    among.forEach(
        thing ->
            Stream.concat(Stream.of(id(thing)), labels.all(thing).stream())
                .forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name)));
    List<String> all = new ArrayList<>(names.values());
    all.sort(null);
    return all;
  }
}
