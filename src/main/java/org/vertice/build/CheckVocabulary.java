package org.vertice.build;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.vertice.build.BuildState.Wanted;
import org.vertice.report.Nearest;
import org.vertice.report.Severity;

/**
 * Finds terms that the data uses and no ontology declares. Looks only at the namespaces of the
 * project's ontologies, {@code <ontology>#}: what others own is theirs to declare.
 */
final class CheckVocabulary implements BuildStep {

  @Override
  public void run(BuildState state) {
    Set<String> declared =
        state
            .ontology
            .find(Node.ANY, RDF.type.asNode(), Node.ANY)
            .filterKeep(triple -> triple.getSubject().isURI())
            .mapWith(triple -> triple.getSubject().getURI())
            .toSet();
    Set<String> spaces =
        state
            .ontology
            .find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
            .mapWith(triple -> triple.getSubject().getURI() + "#")
            .toSet();
    Set<String> reported = new HashSet<>();
    state
        .dataset
        .find()
        .forEachRemaining(
            quad -> {
              Triple triple = quad.asTriple();
              Node term =
                  triple.getPredicate().equals(RDF.type.asNode())
                      ? triple.getObject()
                      : triple.getPredicate();
              if (term.isURI()
                  && !declared.contains(term.getURI())
                  && spaces.contains(namespace(term.getURI()))
                  && reported.add(term.getURI())) {
                report(state, term, quad, declared);
              }
            });
  }

  private static void report(BuildState state, Node term, Quad quad, Set<String> declared) {
    state.report(
        Severity.ERROR,
        "term-undeclared",
        "The tables use " + state.shortened(term) + ", and no ontology declares it.",
        Nearest.to(term.getURI(), declared)
            .map(near -> "Did you mean <" + near + ">? Otherwise declare the term in ontology/.")
            .orElse("Declare the term in ontology/, or use another in seeds/csv-metadata.json."),
        new Wanted(
            quad.getSubject(), Optional.of(quad.getPredicate()), Optional.of(quad.getObject())));
  }

  private static String namespace(String iri) {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return iri.substring(0, end + 1);
  }
}
