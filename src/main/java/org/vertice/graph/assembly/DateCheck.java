package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.rdf.EdtfDate;
import org.vertice.report.Severity;

/**
 * Finds days that the calendar does not have. For CSV on the Web, an EDTF date is text that matches
 * a pattern, which the 30th of February does too.
 */
record DateCheck(DatasetGraph dataset, BuildFindings findings) {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  void check() {
    Set<Triple> reported = new HashSet<>();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              if (isImpossible(quad.getObject()) && reported.add(quad.asTriple())) {
                report(quad.asTriple());
              }
            });
  }

  private static boolean isImpossible(Node value) {
    return value.isLiteral()
        && EdtfDate.DATATYPE.equals(value.getLiteralDatatypeURI())
        && DAY.matcher(value.getLiteralLexicalForm()).matches()
        && EdtfDate.read(value.getLiteralLexicalForm()).isEmpty();
  }

  private void report(Triple triple) {
    String day = triple.getObject().getLiteralLexicalForm();
    findings.report(
        TripleTarget.of(triple),
        Severity.ERROR,
        "date-impossible",
        "The calendar has no day " + day + ".",
        "Correct it, or write what is certain: the month, or the year alone.");
  }
}
