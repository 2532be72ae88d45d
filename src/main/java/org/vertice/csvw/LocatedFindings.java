package org.vertice.csvw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.tabular.CellPositions;
import org.vertice.csvw.tabular.CellPositions.Cell;
import org.vertice.csvw.tabular.Position;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.CellLocation;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/**
 * Keeps findings until the tables have been read, and passes them on with line and column of their
 * cells. Findings beyond a limit are passed on at once, with the line of the row only.
 */
final class LocatedFindings implements DiagnosticSink {

  private static final int LIMIT = 10_000;

  private final DocumentLoader loader;
  private final DiagnosticSink target;
  private final List<Diagnostic> held = new ArrayList<>();

  LocatedFindings(DocumentLoader loader, DiagnosticSink target) {
    this.loader = loader;
    this.target = target;
  }

  @Override
  public void report(Diagnostic finding) {
    if (held.size() < LIMIT) {
      held.add(finding);
    } else {
      target.report(finding);
    }
  }

  /** Passes on all findings, those about these tables with line and column. */
  void release(List<Table> tables) {
    Map<String, Map<Cell, Position>> places = new HashMap<>();
    for (Table table : tables) {
      Set<Cell> cells = new HashSet<>();
      for (Diagnostic finding : held) {
        if (finding.location() instanceof CellLocation cell
            && cell.file().equals(table.file())
            && cell.fieldNumber() > 0) {
          cells.add(new Cell(cell.lineNumber(), cell.fieldNumber()));
        }
      }
      if (!cells.isEmpty()) {
        places.put(table.file(), find(table, cells));
      }
    }
    held.forEach(finding -> target.report(placed(finding, places)));
    held.clear();
  }

  /** Findings about a file that cannot be read again stay as they are. */
  private Map<Cell, Position> find(Table table, Set<Cell> cells) {
    try (SourceDocument document = loader.open(table.url())) {
      return CellPositions.find(document.body(), table.dialect(), cells);
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static Diagnostic placed(Diagnostic finding, Map<String, Map<Cell, Position>> places) {
    if (finding.location() instanceof CellLocation cell) {
      Position place =
          places
              .getOrDefault(cell.file(), Map.of())
              .get(new Cell(cell.lineNumber(), cell.fieldNumber()));
      return place == null ? finding : finding.at(cell.in(place.line(), place.column()));
    }
    return finding;
  }
}
