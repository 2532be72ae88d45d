package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.DeclaredTerms;
import org.vertice.report.Severity;

/**
 * Finds terms that no ontology declares: in the ontologies and shapes wherever they stand, in the
 * data where they are a class or a property.
 */
record TermCheck(DatasetGraph dataset, Vocabulary vocabulary, BuildFindings findings) {

  void check() {
    DeclaredTerms terms = vocabulary.terms();
    Set<Node> reported = new HashSet<>();
    for (TurtleFile file : vocabulary.files()) {
      file.graph().stream()
          .flatMap(each -> Stream.of(each.getSubject(), each.getPredicate(), each.getObject()))
          .filter(terms::lack)
          .sorted((a, b) -> a.getURI().compareTo(b.getURI()))
          .filter(reported::add)
          .forEach(term -> report(file, term));
      reportMistyped(file);
    }
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              Node term =
                  quad.getPredicate().equals(RDF.type.asNode())
                      ? quad.getObject()
                      : quad.getPredicate();
              if (terms.lack(term) && reported.add(term)) {
                report(term, quad.asTriple());
              }
            });
  }

  private void reportMistyped(TurtleFile file) {
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
                            findings.warning(
                                "term-mistyped",
                                vocabulary.shortened(term)
                                    + " is not a term of its vocabulary, and means nothing.",
                                file.placeOf(term),
                                "Did you mean <" + near + ">?")));
  }

  private void report(TurtleFile file, Node term) {
    findings.error(
        "term-undeclared",
        "The file uses " + vocabulary.shortened(term) + ", and no ontology declares it.",
        file.placeOf(term),
        vocabulary
            .terms()
            .nearest(term)
            .map(near -> "Did you mean <" + near + ">? Otherwise give the term a type.")
            .orElse("Declare it: give it a type, a label and a definition."));
  }

  private void report(Node term, Triple triple) {
    findings.report(
        TripleTarget.of(triple),
        Severity.ERROR,
        "term-undeclared",
        "The tables use " + vocabulary.shortened(term) + ", and no ontology declares it.",
        vocabulary
            .terms()
            .nearest(term)
            .map(near -> "Did you mean <" + near + ">? Otherwise declare the term in ontology/.")
            .orElse("Declare the term in ontology/, or use another in seeds/csv-metadata.json."));
  }
}
