package org.vertice.web.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of one subject ({@code statements.jte}).
 *
 * @param kind what the statements say that it is, where it has no label
 * @param said without its type, where there is more to say
 */
public record Statements(Node subject, @Nullable Node kind, List<Triple> said) {

  /** Triples, subject by subject. */
  public static List<Statements> of(Collection<Triple> triples, Visit visit) {
    Map<Node, List<Triple>> subjects =
        triples.stream()
            .collect(
                Collectors.groupingBy(Triple::getSubject, LinkedHashMap::new, Collectors.toList()));
    return subjects.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue(), visit))
        .toList();
  }

  private static Statements of(Node subject, List<Triple> said, Visit visit) {
    Node kind =
        said.stream()
            .filter(Statements::isType)
            .map(Triple::getObject)
            .filter(each -> visit.labels().label(each).isPresent())
            .findFirst()
            .orElse(null);
    return new Statements(
        subject,
        subject.isURI() && visit.labels().label(subject).isEmpty() ? kind : null,
        said.stream().filter(each -> said.size() == 1 || !isType(each)).toList());
  }

  private static boolean isType(Triple triple) {
    return triple.getPredicate().equals(RDF.type.asNode());
  }
}
