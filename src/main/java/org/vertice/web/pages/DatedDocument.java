package org.vertice.web.pages;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * A cited document with the date that it has in the accepted view.
 *
 * @param document the document
 * @param claims how many claims rest on it
 * @param date in EDTF, as precise as it is known: the latest, if it has several
 */
record DatedDocument(Node document, long claims, Optional<String> date) {

  private static final List<Node> DATES =
      List.of(DCTerms.date.asNode(), DCTerms.issued.asNode(), DCTerms.created.asNode());

  /** The newest first, those without a date last; of one date, that with the most claims first. */
  private static final Comparator<DatedDocument> NEWEST_FIRST =
      Comparator.comparing((DatedDocument each) -> each.date().orElse(""))
          .reversed()
          .thenComparing(Comparator.comparingLong(DatedDocument::claims).reversed())
          .thenComparing(each -> each.document().toString());

  /**
   * Documents with their dates, the newest first. A date is what Dublin Core calls one, and every
   * property that the data's ontology declares to be finer ({@code rdfs:subPropertyOf}).
   */
  static List<DatedDocument> newestFirst(List<GraphSummary.Count> documents, Graph facts) {
    Set<Node> properties = dates(facts);
    return documents.stream()
        .map(each -> new DatedDocument(each.thing(), each.number(), date(each, properties, facts)))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static Optional<String> date(
      GraphSummary.Count document, Set<Node> properties, Graph facts) {
    return properties.stream()
        .flatMap(property -> facts.find(document.thing(), property, Node.ANY).toList().stream())
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .max(Comparator.naturalOrder());
  }

  private static Set<Node> dates(Graph facts) {
    Set<Node> found = new LinkedHashSet<>(DATES);
    Deque<Node> open = new ArrayDeque<>(DATES);
    while (!open.isEmpty()) {
      facts
          .find(Node.ANY, RDFS.subPropertyOf.asNode(), open.remove())
          .mapWith(Triple::getSubject)
          .filterKeep(found::add)
          .forEach(open::add);
    }
    return found;
  }
}
