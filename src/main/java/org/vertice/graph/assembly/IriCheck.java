package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vertice.rdf.LocalName;
import org.vertice.report.Severity;

/**
 * Finds IRIs that are not valid: with characters that RFC 3987 does not allow, which most programs
 * refuse to read; and addresses of files on this machine, which relative templates become.
 */
record IriCheck(DatasetGraph dataset, BuildFindings findings) {

  private static final String FORBIDDEN = "<>\"{}|\\^`";

  void check() {
    Set<String> reported = new HashSet<>();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              check(quad.getSubject(), quad, reported);
              check(quad.getPredicate(), quad, reported);
              check(quad.getObject(), quad, reported);
            });
  }

  private void check(Node node, Quad quad, Set<String> reported) {
    if (node.isURI()
        && (firstFault(node.getURI()) >= 0 || isLocal(node.getURI()))
        && reported.add(cause(node.getURI()))) {
      report(node, quad);
    }
  }

  /** Index of the first character that is not allowed; -1 if there is none. */
  private static int firstFault(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      if (iri.charAt(i) <= ' ' || FORBIDDEN.indexOf(iri.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** What begins the same comes from one template, and one finding is enough for it. */
  private static String cause(String iri) {
    int fault = firstFault(iri);
    return fault >= 0 ? iri.substring(0, fault + 1) : LocalName.namespace(iri);
  }

  private static boolean isLocal(String iri) {
    return iri.startsWith("file:");
  }

  private void report(Node iri, Quad quad) {
    boolean sound = firstFault(iri.getURI()) < 0;
    findings.report(
        TripleTarget.of(quad.asTriple()),
        sound ? Severity.WARNING : Severity.ERROR,
        sound ? "iri-local" : "iri-invalid",
        sound
            ? "<" + iri.getURI() + "> is an address on this machine, and means nothing elsewhere."
            : "<"
                + iri.getURI()
                + "> is not an IRI: it has a character that an IRI must not contain.",
        sound
            ? "Write whole IRIs (https://…) in the metadata; give each column a propertyUrl, or"
                + " \"suppressOutput\": true."
            : "Correct void:uriSpace or the URI template in the metadata; %20 stands for a blank.");
  }
}
