package org.vertice.graph.assembly;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.rdf.EdtfDate;
import org.vertice.report.Severity;

/**
 * Finds days that the calendar lacks among dates of any precision. CSV on the Web knows their
 * datatype as text of a certain form only, into which the 30th of February fits.
 */
final class CheckDates implements BuildStep {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  @Override
  public void run(BuildState state) {
    Set<Triple> reported = new HashSet<>();
    state
        .dataset
        .find()
        .forEachRemaining(
            quad -> {
              if (isNoDay(quad.getObject()) && reported.add(quad.asTriple())) {
                report(state, quad.asTriple());
              }
            });
  }

  private static boolean isNoDay(Node value) {
    return value.isLiteral()
        && EdtfDate.DATATYPE.equals(value.getLiteralDatatypeURI())
        && DAY.matcher(value.getLiteralLexicalForm()).matches()
        && EdtfDate.read(value.getLiteralLexicalForm()).isEmpty();
  }

  private static void report(BuildState state, Triple triple) {
    String day = triple.getObject().getLiteralLexicalForm();
    state.report(
        Severity.ERROR,
        "date-impossible",
        "The calendar has no day " + day + ".",
        "Correct it, or write what is certain: the month, or the year alone.",
        new Wanted(
            triple.getSubject(),
            Optional.of(triple.getPredicate()),
            Optional.of(triple.getObject())));
  }
}
