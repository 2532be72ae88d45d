package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.graph.claim.Claim;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Severity;

/**
 * Finds columns that speak of the claim where they were meant to speak of the thing: their {@code
 * aboutUrl} is the claim's by mistake. What they say then stands in no claim and is no fact.
 */
final class CheckClaimSubjects implements BuildStep {

  /** What may be said of anything, claims too. */
  private static final List<String> GENERAL =
      List.of(
          VerticeVocabulary.NAMESPACE,
          RDF.getURI(),
          RDFS.getURI(),
          SKOS.getURI(),
          DCTerms.getURI());

  private record Column(Node table, Node property) {}

  @Override
  public void run(BuildState state) {
    Graph about = state.dataset.getDefaultGraph();
    Set<Node> ofThings = new HashSet<>();
    for (Claim claim : state.claims) {
      state
          .dataset
          .getGraph(claim.name())
          .find()
          .forEachRemaining(triple -> ofThings.add(triple.getPredicate()));
    }
    DeclaredTerms terms = new DeclaredTerms(state);
    Set<Column> reported = new HashSet<>();
    for (Claim claim : state.claims) {
      Node table =
          about
              .find(claim.name(), VerticeVocabulary.TABLE, Node.ANY)
              .nextOptional()
              .map(Triple::getObject)
              .orElse(claim.name());
      about
          .find(claim.name(), Node.ANY, Node.ANY)
          .filterKeep(triple -> isOfThings(triple.getPredicate(), about, terms, ofThings))
          .filterKeep(triple -> reported.add(new Column(table, triple.getPredicate())))
          .toList()
          .forEach(triple -> report(state, triple));
    }
  }

  /** What an ontology declares, or another table uses, for things; unless it is said of claims. */
  private static boolean isOfThings(
      Node property, Graph ontology, DeclaredTerms terms, Set<Node> ofThings) {
    return GENERAL.stream().noneMatch(property.getURI()::startsWith)
        && (ofThings.contains(property) || terms.own(property))
        && !ontology.contains(property, RDFS.domain.asNode(), VerticeVocabulary.CLAIM);
  }

  private static void report(BuildState state, Triple triple) {
    state.report(
        Severity.WARNING,
        "claim-value-outside",
        "This column speaks of the claim itself, so that "
            + state.shortened(triple.getPredicate())
            + " is said of nothing in it: its aboutUrl is the claim's.",
        "Take \"aboutUrl\" away from the column; or, if claims have this property, say in the"
            + " ontology that its rdfs:domain is vt:Claim.",
        new Wanted(
            triple.getSubject(),
            Optional.of(triple.getPredicate()),
            Optional.of(triple.getObject())));
  }
}
