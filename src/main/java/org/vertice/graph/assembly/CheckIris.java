package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.report.Severity;

/**
 * Finds IRIs that are none: with characters that no IRI has (RFC 3987), which most programs refuse
 * to read, and addresses of files on this machine, which relative templates become.
 */
final class CheckIris implements BuildStep {

  private static final String FORBIDDEN = "<>\"{}|\\^`";

  @Override
  public void run(BuildState state) {
    Set<String> reported = new HashSet<>();
    state
        .dataset
        .find()
        .forEachRemaining(
            quad -> {
              check(quad.getSubject(), quad, state, reported);
              check(quad.getPredicate(), quad, state, reported);
              check(quad.getObject(), quad, state, reported);
            });
  }

  private static void check(Node node, Quad quad, BuildState state, Set<String> reported) {
    if (node.isURI()
        && (firstFault(node.getURI()) >= 0 || isLocal(node.getURI()))
        && reported.add(cause(node.getURI()))) {
      report(state, node, quad);
    }
  }

  /** Where the first character is that must not stand there; -1 if there is none. */
  private static int firstFault(String iri) {
    for (int i = 0; i < iri.length(); i++) {
      if (iri.charAt(i) <= ' ' || FORBIDDEN.indexOf(iri.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** What begins alike comes from one template, of which one finding is enough. */
  private static String cause(String iri) {
    int fault = firstFault(iri);
    return fault >= 0
        ? iri.substring(0, fault + 1)
        : iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  private static boolean isLocal(String iri) {
    return iri.startsWith("file:");
  }

  private static void report(BuildState state, Node iri, Quad quad) {
    boolean sound = firstFault(iri.getURI()) < 0;
    state.report(
        sound ? Severity.WARNING : Severity.ERROR,
        sound ? "iri-local" : "iri-invalid",
        sound
            ? "<" + iri.getURI() + "> is an address on this machine, and means nothing elsewhere."
            : "<" + iri.getURI() + "> is no IRI: it has a character that must not stand in one.",
        sound
            ? "Write whole IRIs (https://…) in the metadata; give each column a propertyUrl, or"
                + " \"suppressOutput\": true."
            : "Correct void:uriSpace or the URI template in the metadata; %20 stands for a blank.",
        new Wanted(
            quad.getSubject(), Optional.of(quad.getPredicate()), Optional.of(quad.getObject())));
  }
}
