package org.vertice.rdf;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Names of terms and things, for people. */
public final class Labels {

  private static final String ENGLISH = "en";

  /** The properties whose values are names, the best first. */
  public static final List<Node> NAMING =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  private final Graph graph;
  private final Map<String, String> prefixes;
  private final String language;
  private final Function<Node, Optional<String>> words;

  /**
   * English names from a graph.
   *
   * @param prefixes namespaces by prefix, to shorten IRIs without a label
   */
  public Labels(Graph graph, Map<String, String> prefixes) {
    this(graph, prefixes, ENGLISH, property -> Optional.empty());
  }

  /**
   * Names from a graph, and names for properties without a label there.
   *
   * @param prefixes namespaces by prefix, to shorten IRIs without a label
   * @param language the tag of the reader's language
   * @param words the name of a property without a label, if it is known
   */
  public Labels(
      Graph graph,
      Map<String, String> prefixes,
      String language,
      Function<Node, Optional<String>> words) {
    this.words = words;
    this.graph = graph;
    this.prefixes = Map.copyOf(prefixes);
    this.language = language;
  }

  /** The label in the reader's language or any other, or the short IRI; of a literal its text. */
  public String of(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : label(node).orElse(shortened(node));
  }

  /** The label in the reader's language, or any other. */
  public Optional<String> label(Node node) {
    return literal(node).map(Node::getLiteralLexicalForm);
  }

  /**
   * The label as a literal: in the reader's language, otherwise without a language, in English, in
   * any.
   */
  public Optional<Node> literal(Node node) {
    return NAMING.stream().flatMap(property -> labels(node, property).stream()).findFirst();
  }

  private List<Node> labels(Node node, Node property) {
    return graph.find(node, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .filter(Node::isLiteral)
        .sorted(
            Comparator.comparing((Node label) -> !label.getLiteralLanguage().equals(language))
                .thenComparing(label -> !label.getLiteralLanguage().isEmpty())
                .thenComparing(label -> !label.getLiteralLanguage().equals(ENGLISH))
                .thenComparing(Node::getLiteralLanguage)
                .thenComparing(Node::getLiteralLexicalForm))
        .toList();
  }

  /** The labels in other scripts than that of {@link #literal}. */
  public List<Node> inOtherScripts(Node node) {
    List<Node> labels = labels(node, RDFS.label.asNode());
    if (labels.isEmpty()) {
      return List.of();
    }
    Set<Character.UnicodeScript> own = scripts(labels.get(0));
    return labels.stream()
        .filter(label -> !label.getLiteralLanguage().isEmpty())
        .filter(label -> Collections.disjoint(scripts(label), own))
        .toList();
  }

  private static Set<Character.UnicodeScript> scripts(Node literal) {
    return literal
        .getLiteralLexicalForm()
        .codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .filter(script -> script != Character.UnicodeScript.COMMON)
        .collect(Collectors.toSet());
  }

  /** The label; without one, the class of the thing and the labelled things it links to. */
  public String described(Node node) {
    return label(node).orElseGet(() -> description(node));
  }

  private String description(Node node) {
    Optional<String> kind = ThingClass.of(node, graph).flatMap(this::label);
    List<String> parts =
        graph.find(node, Node.ANY, Node.ANY).toList().stream()
            .filter(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
            .filter(triple -> triple.getObject().isURI())
            .sorted(Comparator.comparing(triple -> triple.getPredicate().toString()))
            .flatMap(triple -> label(triple.getObject()).stream())
            .distinct()
            .limit(3)
            .toList();
    return kind.isEmpty() || parts.isEmpty()
        ? shortened(node)
        : kind.get() + ": " + String.join(", ", parts);
  }

  /** A name for a property: its label, its known name, or the end of its IRI in words. */
  public String ofProperty(Node property) {
    return label(property)
        .or(() -> words.apply(property))
        .orElseGet(
            () ->
                property
                    .getURI()
                    .replaceFirst("^.*[/#:](?=[^/#:])", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT));
  }

  /** The label in each language, by its tag; labels without a language are left out. */
  public SortedMap<String, String> byLanguage(Node node) {
    SortedMap<String, String> all = new TreeMap<>();
    labels(node, RDFS.label.asNode()).stream()
        .filter(label -> !label.getLiteralLanguage().isEmpty())
        .forEach(
            label -> all.putIfAbsent(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
    return all;
  }

  /** All labels and alternative labels in all languages. */
  public List<String> all(Node node) {
    return graph
        .find(node, Node.ANY, Node.ANY)
        .filterKeep(
            t ->
                t.getPredicate().equals(RDFS.label.asNode())
                    || t.getPredicate().equals(SKOS.altLabel.asNode()))
        .filterKeep(t -> t.getObject().isLiteral())
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList();
  }

  /** An IRI as short as the prefixes allow. */
  public String shortened(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    return prefixes.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .min(Comparator.comparingInt(String::length))
        .orElse(iri);
  }
}
