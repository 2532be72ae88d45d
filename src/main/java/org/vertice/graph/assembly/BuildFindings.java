package org.vertice.graph.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.graph.assembly.TriplePlaces.Located;
import org.vertice.graph.assembly.TripleTarget.RowKey;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Location.GraphLocation;
import org.vertice.report.Severity;
import org.vertice.source.FileDocumentLoader;

/**
 * The findings of one build. Those with a place are passed on at once. Those about a triple wait
 * until all checks have run; {@link #locate} then reports each at the cell that states its triple.
 */
final class BuildFindings implements DiagnosticSink {

  private final Project project;
  private final DiagnosticSink sink;
  private final List<Pending> pending = new ArrayList<>();
  private final Set<Field> wrong = new HashSet<>();
  private final Set<RowKey> blank = new HashSet<>();
  private final Set<RowKey> withRepeatedKey = new HashSet<>();

  private record Pending(TripleTarget target, Diagnostic finding) {}

  private record Field(RowKey row, int number) {}

  /**
   * Findings of a build of this project.
   *
   * @param sink takes them
   */
  BuildFindings(Project project, DiagnosticSink sink) {
    this.project = project;
    this.sink = sink;
  }

  @Override
  public void report(Diagnostic finding) {
    if (finding.severity() == Severity.ERROR && finding.location() instanceof CellLocation cell) {
      if (cell.fieldNumber() > 0) {
        wrong.add(new Field(row(cell), cell.fieldNumber()));
        if (finding.code().equals("key-duplicate")) {
          withRepeatedKey.add(row(cell));
        }
      } else if (finding.code().equals("row-blank")) {
        blank.add(row(cell));
      }
    }
    sink.report(finding);
  }

  /** Keeps a finding about a triple until {@link #locate}. */
  void report(TripleTarget target, Severity severity, String code, String message, String fix) {
    Location tables =
        new GraphLocation(project.shown(project.seeds()), target.subject().toString());
    pending.add(
        new Pending(target, new Diagnostic(severity, code, message, tables, Optional.of(fix))));
  }

  private static RowKey row(CellLocation cell) {
    return new RowKey(cell.file(), cell.recordNumber());
  }

  /** Whether a row repeats the key of another one of its table, which has been reported. */
  boolean repeatsKey(RowKey row) {
    return withRepeatedKey.contains(row);
  }

  /**
   * Reports the findings about triples, each at its cell. Left out is what follows from an error
   * that has been reported: at a wrong cell, in a blank row, or in two rows with the same key.
   */
  void locate(ConvertedTables tables) {
    if (pending.isEmpty()) {
      return;
    }
    Located places =
        tables
            .places()
            .locate(
                pending.stream().map(Pending::target).toList(), tables.group(), withRepeatedKey);
    List<Diagnostic> located =
        pending.stream()
            .filter(
                each ->
                    each.target().object().isPresent()
                        || !places.ofRepeatedKeys().contains(each.target().subject()))
            .map(each -> placed(each, places))
            .filter(finding -> !isKnownToBeWrong(finding.location()))
            .toList();
    new CsvwProcessor(new FileDocumentLoader(project.root()), this).report(tables.group(), located);
  }

  private static Diagnostic placed(Pending pending, Located places) {
    CellLocation cell = places.cells().get(pending.target());
    return cell == null ? pending.finding() : pending.finding().at(cell);
  }

  private boolean isKnownToBeWrong(Location place) {
    return place instanceof CellLocation cell
        && (wrong.contains(new Field(row(cell), cell.fieldNumber())) || blank.contains(row(cell)));
  }
}
