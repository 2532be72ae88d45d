package org.vertice.query.saved;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.vertice.query.run.QueryText;
import org.vertice.rdf.DeclaredTerms;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.TextLocation;

/**
 * Finds terms that a query uses and no ontology declares: mistyped, they find nothing, and nothing
 * shows that the empty answer is a mistake.
 */
public final class QueryTermCheck {

  private final DeclaredTerms terms;

  /**
   * Makes a check.
   *
   * @param facts the accepted view, which has the ontologies; read within a transaction
   */
  public QueryTermCheck(Graph facts) {
    this.terms = new DeclaredTerms(facts);
  }

  /** What is found in some queries, each term once a query, where it first stands. */
  public List<Diagnostic> in(QueryLibrary library) {
    return library.queries().stream().flatMap(query -> in(query).stream()).toList();
  }

  private List<Diagnostic> in(NamedQuery query) {
    Set<String> seen = new HashSet<>();
    return new QueryText(query.text())
        .terms(query.query().getPrefixMapping()).stream()
            .filter(term -> terms.lack(term.iri()) && seen.add(term.iri()))
            .map(term -> finding(query, term))
            .toList();
  }

  private Diagnostic finding(NamedQuery query, QueryText.Term term) {
    return Diagnostic.warning(
            "query-term-undeclared",
            "The query uses " + term.written() + ", and no ontology declares it.",
            new TextLocation(query.file(), term.line(), term.column()))
        .withFix(
            terms
                .nearestName(term.iri())
                .map(near -> "did you mean " + near + "?")
                .orElse("declare the term in ontology/, or use another"));
  }
}
