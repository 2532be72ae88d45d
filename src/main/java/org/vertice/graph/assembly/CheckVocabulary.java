package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.report.Diagnostic;
import org.vertice.report.Severity;

/**
 * Finds terms that the project's files or its data use and no ontology declares: in the ontologies
 * and shapes wherever they stand, in the data as class or property.
 */
final class CheckVocabulary implements BuildStep {

  @Override
  public void run(BuildState state) {
    DeclaredTerms terms = new DeclaredTerms(state);
    Set<Node> reported = new HashSet<>();
    for (TurtleFile file : state.turtle) {
      file.graph().stream()
          .flatMap(each -> Stream.of(each.getSubject(), each.getPredicate(), each.getObject()))
          .filter(terms::lack)
          .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
          .filter(reported::add)
          .forEach(term -> report(state, file, term, terms));
      mistyped(state, file);
    }
    state
        .dataset
        .find()
        .forEachRemaining(
            quad -> {
              Node term =
                  quad.getPredicate().equals(RDF.type.asNode())
                      ? quad.getObject()
                      : quad.getPredicate();
              if (terms.lack(term) && reported.add(term)) {
                report(state, term, quad, terms);
              }
            });
  }

  private static void mistyped(BuildState state, TurtleFile file) {
    KnownTerms known = new KnownTerms();
    Set<Node> seen = new HashSet<>();
    file.graph().stream()
        .flatMap(each -> Stream.of(each.getPredicate(), each.getObject()))
        .filter(Node::isURI)
        .filter(seen::add)
        .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
        .forEach(
            term ->
                known
                    .meant(term)
                    .ifPresent(
                        near ->
                            state.findings.report(
                                Diagnostic.warning(
                                        "term-mistyped",
                                        state.shortened(term)
                                            + " is no term of its vocabulary, and means nothing.",
                                        file.placeOf(term))
                                    .withHint("Did you mean <" + near + ">?"))));
  }

  private static void report(BuildState state, TurtleFile file, Node term, DeclaredTerms terms) {
    state.findings.report(
        Diagnostic.error(
                "term-undeclared",
                "The file uses " + state.shortened(term) + ", and no ontology declares it.",
                file.placeOf(term))
            .withHint(
                terms
                    .nearest(term)
                    .map(near -> "Did you mean <" + near + ">? Otherwise give the term a type.")
                    .orElse("Declare it: give it a type, a label and a definition.")));
  }

  private static void report(BuildState state, Node term, Quad quad, DeclaredTerms terms) {
    state.report(
        Severity.ERROR,
        "term-undeclared",
        "The tables use " + state.shortened(term) + ", and no ontology declares it.",
        terms
            .nearest(term)
            .map(near -> "Did you mean <" + near + ">? Otherwise declare the term in ontology/.")
            .orElse("Declare the term in ontology/, or use another in seeds/csv-metadata.json."),
        new Wanted(
            quad.getSubject(), Optional.of(quad.getPredicate()), Optional.of(quad.getObject())));
  }
}
