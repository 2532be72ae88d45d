package org.vertice.query.saved;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.vertice.query.run.QueryText;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.TextLocation;
import org.vertice.report.Nearest;

/**
 * Finds terms that a query names and no ontology declares: mistyped, they find nothing, and an
 * empty answer looks like one. Looks only at the namespaces of ontologies, {@code <ontology>#}.
 */
public final class UndeclaredTerms {

  private final Set<String> declared;
  private final Set<String> spaces;

  /**
   * Terms are looked for in the ontologies of a graph.
   *
   * @param facts the accepted view, which has the ontologies; read within a transaction
   */
  public UndeclaredTerms(Graph facts) {
    spaces =
        facts
            .find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
            .filterKeep(triple -> triple.getSubject().isURI())
            .mapWith(triple -> triple.getSubject().getURI() + "#")
            .toSet();
    declared =
        facts
            .find(Node.ANY, RDF.type.asNode(), Node.ANY)
            .filterKeep(triple -> triple.getSubject().isURI())
            .mapWith(triple -> triple.getSubject().getURI())
            .filterKeep(iri -> spaces.contains(namespace(iri)))
            .toSet();
  }

  /** What is found in some queries, each term once a query, where it first stands. */
  public List<Diagnostic> in(QueryLibrary library) {
    return library.queries().stream().flatMap(query -> in(query).stream()).toList();
  }

  private List<Diagnostic> in(NamedQuery query) {
    Set<String> seen = new HashSet<>();
    return new QueryText(query.text())
        .terms(query.query().getPrefixMapping(), iri -> isUndeclared(iri) && seen.add(iri)).stream()
            .map(term -> finding(query, term))
            .toList();
  }

  private boolean isUndeclared(String iri) {
    return iri.length() > namespace(iri).length()
        && spaces.contains(namespace(iri))
        && !declared.contains(iri);
  }

  private Diagnostic finding(NamedQuery query, QueryText.Term term) {
    String space = namespace(term.iri());
    Set<String> near =
        declared.stream()
            .filter(each -> namespace(each).equals(space))
            .map(UndeclaredTerms::localName)
            .collect(Collectors.toSet());
    return Diagnostic.warning(
            "query-term-undeclared",
            "The query uses " + term.written() + ", and no ontology declares it.",
            new TextLocation(query.file(), term.line(), term.column()))
        .withHint(
            Nearest.to(localName(term.iri()), near)
                .map(each -> "did you mean " + each + "?")
                .orElse("declare the term in ontology/, or use another"));
  }

  private static String localName(String iri) {
    return iri.substring(namespace(iri).length());
  }

  private static String namespace(String iri) {
    return iri.substring(0, iri.lastIndexOf('#') + 1);
  }
}
