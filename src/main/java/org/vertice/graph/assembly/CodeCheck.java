package org.vertice.graph.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.LocalName;
import org.vertice.report.Nearest;
import org.vertice.report.Severity;

/**
 * Finds codes that no concept declares: values that stand where the concepts of a list do, and of
 * which nothing says what they are. A query that asks for their names loses rows by them.
 */
record CodeCheck(DatasetGraph dataset, Vocabulary vocabulary, BuildFindings findings) {

  void check() {
    Set<String> described = new HashSet<>();
    Set<String> concepts = new HashSet<>();
    Set<String> lists = new HashSet<>();
    Iterable<Quad> types = () -> dataset.find(Node.ANY, Node.ANY, RDF.type.asNode(), Node.ANY);
    for (Quad quad : types) {
      if (quad.getSubject().isURI()) {
        String iri = quad.getSubject().getURI();
        described.add(iri);
        if (quad.getObject().equals(SKOS.Concept.asNode())) {
          concepts.add(iri);
          lists.add(LocalName.namespace(iri));
        } else if (quad.getObject().equals(SKOS.ConceptScheme.asNode())) {
          lists.add(iri + "/");
          lists.add(iri + "#");
        }
      }
    }
    Set<String> parents = ofSeveral(lists);
    Set<Triple> reported = new HashSet<>();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              Node code = quad.getObject();
              if (code.isURI()
                  && !described.contains(code.getURI())
                  && isCode(code.getURI(), lists, parents)
                  && reported.add(quad.asTriple())) {
                report(quad.asTriple(), concepts);
              }
            });
  }

  /** A list that is missing whole would stand beside the others. */
  private static boolean isCode(String iri, Set<String> lists, Set<String> parents) {
    String list = LocalName.namespace(iri);
    return !lists.contains(iri + "/")
        && (lists.contains(list)
            || (list.length() > 1
                && parents.contains(LocalName.namespace(list.substring(0, list.length() - 1)))));
  }

  /** The addresses under which there are several lists. */
  private static Set<String> ofSeveral(Set<String> lists) {
    Map<String, Integer> counts = new HashMap<>();
    lists.stream()
        .filter(list -> list.endsWith("/"))
        .forEach(
            list ->
                counts.merge(
                    LocalName.namespace(list.substring(0, list.length() - 1)), 1, Integer::sum));
    counts.values().removeIf(count -> count < 2);
    return counts.keySet();
  }

  private void report(Triple triple, Set<String> concepts) {
    Node code = triple.getObject();
    findings.report(
        TripleTarget.of(triple),
        Severity.ERROR,
        "code-undeclared",
        "No concept declares the code " + vocabulary.shortened(code) + ".",
        Nearest.to(code.getURI(), concepts)
            .map(near -> "Did you mean <" + near + ">? Otherwise declare it in ontology/.")
            .orElse("Declare it in ontology/, a skos:Concept with its label, or use another."));
  }
}
