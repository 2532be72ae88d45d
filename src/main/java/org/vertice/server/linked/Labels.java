package org.vertice.server.linked;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.query.TermText;

/** What things are called: a label in English, else in any language, else the shortened IRI. */
final class Labels {

  private static final List<Node> NAMING =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

  private final Graph graph;
  private final TermText terms;

  Labels(Graph graph, PrefixMapping prefixes) {
    this.graph = graph;
    this.terms = new TermText(prefixes);
  }

  /** The label that the graph gives, if it gives one. */
  Optional<Node> label(Node thing) {
    for (Node property : NAMING) {
      List<Node> labels =
          graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
              .filter(Node::isLiteral)
              .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
              .toList();
      if (!labels.isEmpty()) {
        return labels.stream()
            .filter(each -> each.getLiteralLanguage().equals("en"))
            .findFirst()
            .or(() -> labels.stream().findFirst());
      }
    }
    return Optional.empty();
  }

  /** A name for a term, whatever it is. */
  String of(Node term) {
    return term.isLiteral()
        ? terms.of(term)
        : label(term).map(Node::getLiteralLexicalForm).orElseGet(() -> terms.of(term));
  }

  /** A name for a property: without a label, what its IRI ends with, in words. */
  String ofProperty(Node property) {
    return label(property)
        .map(Node::getLiteralLexicalForm)
        .orElseGet(
            () ->
                property
                    .getURI()
                    .replaceFirst("^.*[/#:](?=[^/#:])", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT));
  }

  /** The term as the prefixes shorten it. */
  String shortened(Node term) {
    return terms.of(term);
  }
}
