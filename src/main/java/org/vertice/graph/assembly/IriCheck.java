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
final class IriCheck {

  private static final String FORBIDDEN = "<>\"{}|\\^`";

  private IriCheck() {}

  static void check(DatasetGraph dataset, BuildFindings findings) {
    Set<String> reported = new HashSet<>();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              check(quad.getSubject(), quad, findings, reported);
              check(quad.getPredicate(), quad, findings, reported);
              check(quad.getObject(), quad, findings, reported);
            });
  }

  private static void check(Node node, Quad quad, BuildFindings findings, Set<String> reported) {
    if (node.isURI()
        && (firstFault(node.getURI()) >= 0 || isLocal(node.getURI()))
        && reported.add(cause(node.getURI()))) {
      report(node, quad, findings);
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

  private static void report(Node iri, Quad quad, BuildFindings findings) {
    boolean sound = firstFault(iri.getURI()) < 0;
    findings.report(
        TripleTarget.of(quad.asTriple()),
        sound ? Severity.WARNING : Severity.ERROR,
        sound ? "iri-local" : "iri-invalid",
        sound
            ? "<" + iri.getURI() + "> is an address on this machine, and means nothing elsewhere."
            : "<"
                + iri.getURI()
                + "> is not an IRI: it has a character that must not stand in one.",
        sound
            ? "Write whole IRIs (https://…) in the metadata; give each column a propertyUrl, or"
                + " \"suppressOutput\": true."
            : "Correct void:uriSpace or the URI template in the metadata; %20 stands for a blank.");
  }
}
