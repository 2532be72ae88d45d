package org.vertice.web.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Replaces names in an answer by the names in the reader's language. A text in another language is
 * replaced if a thing has it and has exactly one text of the same property in the reader's
 * language. If things of several classes have it, the class that is most frequent in the column
 * decides: in a column of modalities, "planned" is the modality.
 */
final class AnswerTranslation {

  private static final List<Node> KINDS = List.of(RDF.type.asNode(), SKOS.inScheme.asNode());

  private final Graph facts;
  private final String language;

  /**
   * A translation into a language.
   *
   * @param facts the graph with the names
   */
  AnswerTranslation(Graph facts, String language) {
    this.facts = facts;
    this.language = language;
  }

  /** The rows with translated names; what has no translation stays as it is. */
  List<List<Optional<Node>>> of(List<List<Optional<Node>>> rows) {
    if (rows.isEmpty()) {
      return rows;
    }
    List<Map<Node, Node>> columns =
        IntStream.range(0, rows.get(0).size())
            .mapToObj(i -> rows.stream().flatMap(row -> row.get(i).stream()))
            .map(column -> words(column.collect(Collectors.toSet())))
            .toList();
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(i -> row.get(i).map(it -> columns.get(i).getOrDefault(it, it)))
                    .toList())
        .toList();
  }

  /**
   * Term → its replacement. A column in several languages is about languages: it stays as it is.
   */
  private Map<Node, Node> words(Set<Node> column) {
    List<Node> texts =
        column.stream().filter(Node::isLiteral).filter(each -> !tag(each).isEmpty()).toList();
    Set<String> languages = texts.stream().map(AnswerTranslation::tag).collect(Collectors.toSet());
    if (languages.size() != 1 || languages.contains(language)) {
      return Map.of();
    }
    Map<Node, List<Triple>> bearers = new LinkedHashMap<>();
    texts.forEach(each -> bearers.put(each, facts.find(Node.ANY, Node.ANY, each).toList()));
    Map<Node, Integer> common = common(bearers.values());
    Map<Node, Node> words = new HashMap<>();
    bearers.forEach((text, uses) -> word(uses, common).ifPresent(word -> words.put(text, word)));
    return words;
  }

  /** Kind → how many texts of the column name a thing of this kind. */
  private Map<Node, Integer> common(Collection<List<Triple>> bearers) {
    Map<Node, Integer> common = new HashMap<>();
    for (List<Triple> uses : bearers) {
      Set<Node> kinds = new HashSet<>();
      uses.forEach(use -> kinds.addAll(kinds(use.getSubject())));
      kinds.forEach(kind -> common.merge(kind, 1, Integer::sum));
    }
    return common;
  }

  private List<Node> kinds(Node thing) {
    return KINDS.stream()
        .flatMap(property -> facts.find(thing, property, Node.ANY).toList().stream())
        .map(Triple::getObject)
        .toList();
  }

  /** The one text that all things of the commonest kind have in the reader's language. */
  private Optional<Node> word(List<Triple> uses, Map<Node, Integer> common) {
    Map<Triple, Integer> weights = new LinkedHashMap<>();
    uses.forEach(
        use ->
            weights.put(
                use,
                kinds(use.getSubject()).stream()
                    .mapToInt(kind -> common.getOrDefault(kind, 0))
                    .sum()));
    int most = weights.values().stream().max(Comparator.naturalOrder()).orElse(0);
    Set<Node> words = new LinkedHashSet<>();
    weights.forEach(
        (use, weight) -> {
          if (weight == most) {
            facts
                .find(use.getSubject(), use.getPredicate(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(each -> each.isLiteral() && tag(each).equals(language))
                .forEach(words::add);
          }
        });
    return words.size() == 1 ? words.stream().findFirst() : Optional.empty();
  }

  private static String tag(Node literal) {
    return literal.getLiteralLanguage();
  }
}
