package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.DeclaredTerms;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Severity;

/**
 * Finds claims that say nothing: rows that only name the claim and what it is about; and columns
 * that describe the claim where they were meant to describe the thing, because their {@code
 * aboutUrl} is the claim's by mistake. What these say stands in no claim and is no fact.
 */
record ClaimCheck(ConvertedTables tables, Vocabulary vocabulary, BuildFindings findings) {

  /** Vocabularies whose terms describe anything, claims too. */
  private static final List<String> GENERAL =
      List.of(
          VerticeVocabulary.NAMESPACE,
          RDF.getURI(),
          RDFS.getURI(),
          SKOS.getURI(),
          DCTerms.getURI());

  private record Column(Node table, Node property) {}

  void check() {
    Graph described = tables.dataset().getDefaultGraph();
    Set<Node> ofThings = new HashSet<>();
    for (Claim claim : tables.claims()) {
      Graph said = tables.dataset().getGraph(claim.name());
      said.find().forEachRemaining(triple -> ofThings.add(triple.getPredicate()));
      if (said.isEmpty()) {
        findings.report(
            TripleTarget.of(claim.name()),
            Severity.ERROR,
            "claim-empty",
            "The row cites a passage and says nothing of what the passage says.",
            "Fill in a column that says it, or remove the row.");
      }
    }
    Set<Column> reported = new HashSet<>();
    for (Claim claim : tables.claims()) {
      Node table =
          Values.first(described, claim.name(), VerticeVocabulary.TABLE).orElse(claim.name());
      described
          .find(claim.name(), Node.ANY, Node.ANY)
          .filterKeep(
              triple -> isOfThings(triple.getPredicate(), described, vocabulary.terms(), ofThings))
          .filterKeep(triple -> reported.add(new Column(table, triple.getPredicate())))
          .toList()
          .forEach(this::reportOutside);
    }
  }

  /** Whether an ontology declares it, or another table uses it, for things and not for claims. */
  private static boolean isOfThings(
      Node property, Graph ontology, DeclaredTerms terms, Set<Node> ofThings) {
    return GENERAL.stream().noneMatch(property.getURI()::startsWith)
        && (ofThings.contains(property) || terms.own(property))
        && !ontology.contains(property, RDFS.domain.asNode(), VerticeVocabulary.CLAIM);
  }

  private void reportOutside(Triple triple) {
    findings.report(
        TripleTarget.of(triple),
        Severity.WARNING,
        "claim-value-outside",
        "This column describes the claim itself, so that "
            + vocabulary.shortened(triple.getPredicate())
            + " is said of nothing in it: its aboutUrl is the claim's.",
        "Remove \"aboutUrl\" from the column; or, if claims have this property, say in the"
            + " ontology that its rdfs:domain is vt:Claim.");
  }
}
