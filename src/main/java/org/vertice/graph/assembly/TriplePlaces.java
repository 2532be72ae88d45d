package org.vertice.graph.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.csv2rdf.TableOrigin;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.model.TableGroup;
import org.vertice.graph.assembly.TripleTarget.Fit;
import org.vertice.graph.assembly.TripleTarget.RowKey;
import org.vertice.report.Location.CellLocation;

/**
 * Where each triple stands in the tables. For each row it keeps references to the triples, which
 * the dataset holds anyway, and the columns that state them; rows in which the same cells are
 * filled share one array of columns.
 */
final class TriplePlaces {

  /** Number of recent arrays of columns, of which an equal one is shared. */
  private static final int RECENT = 256;

  private final List<Row> rows = new ArrayList<>();
  private final int[] @Nullable [] recent = new int[RECENT][];

  /** A row of a table, and what it states. */
  static final class Row {
    private final TableOrigin table;
    private final int number;
    private final int line;
    private final Triple[] triples;
    private final int[] columns;

    private Row(TableOrigin table, int number, int line, Triple[] triples, int[] columns) {
      this.table = table;
      this.number = number;
      this.line = line;
      this.triples = triples;
      this.columns = columns;
    }

    RowKey key() {
      return new RowKey(table.file(), number);
    }

    /** The row as a whole. */
    CellLocation place() {
      return new CellLocation(table.file(), line, 0, number, "");
    }

    /** The cell of a column; of a virtual column the row, with the column's name. */
    CellLocation cell(int column, int width) {
      return new CellLocation(
          table.file(),
          line,
          column < width ? column + 1 : 0,
          number,
          table.columnNames().get(column));
    }
  }

  /**
   * Adds a row.
   *
   * @param number of the data row, from 1
   * @param columns for each triple, the index of the column that states it; -1 where none does
   */
  Row add(TableOrigin table, long number, int line, Collection<Triple> triples, int[] columns) {
    int slot = Arrays.hashCode(columns) & (RECENT - 1);
    int[] shared = recent[slot];
    if (shared == null || !Arrays.equals(shared, columns)) {
      shared = columns;
      recent[slot] = columns;
    }
    Row row = new Row(table, Math.toIntExact(number), line, triples.toArray(Triple[]::new), shared);
    rows.add(row);
    return row;
  }

  /**
   * Where targets are stated.
   *
   * @param cells the best place of each target that is stated anywhere; the first of equals
   * @param ofRepeatedKeys the subjects of rows whose key another row has too
   */
  record Located(Map<TripleTarget, CellLocation> cells, Set<Node> ofRepeatedKeys) {}

  /**
   * Finds targets.
   *
   * @param group the tables, which know how many of their columns stand in the file
   * @param repeatedKeys rows whose key another row has too
   */
  Located locate(Collection<TripleTarget> targets, TableGroup group, Set<RowKey> repeatedKeys) {
    Search search = new Search(targets);
    Map<String, Integer> widths =
        group.tables().stream().collect(Collectors.toMap(Table::file, Table::width, (a, b) -> b));
    Set<Node> ofRepeatedKeys = new HashSet<>();
    for (Row row : rows) {
      if (repeatedKeys.contains(row.key())) {
        Arrays.stream(row.triples).map(Triple::getSubject).forEach(ofRepeatedKeys::add);
      }
      search.in(row, widths.getOrDefault(row.table.file(), 0));
    }
    return new Located(search.cells(), ofRepeatedKeys);
  }

  private static final class Search {
    private final Map<Node, List<TripleTarget>> bySubject;
    private final Map<RowKey, List<TripleTarget>> byRow;
    private final Map<TripleTarget, Match> best = new HashMap<>();

    private record Match(Fit fit, CellLocation cell) {}

    Search(Collection<TripleTarget> targets) {
      bySubject =
          targets.stream()
              .filter(target -> target.row().isEmpty())
              .collect(Collectors.groupingBy(TripleTarget::subject));
      byRow =
          targets.stream()
              .filter(target -> target.row().isPresent())
              .collect(Collectors.groupingBy(target -> target.row().orElseThrow()));
    }

    void in(Row row, int width) {
      List<TripleTarget> ofRow = byRow.getOrDefault(row.key(), List.of());
      for (int i = 0; i < row.triples.length; i++) {
        Triple triple = row.triples[i];
        for (TripleTarget target : bySubject.getOrDefault(triple.getSubject(), List.of())) {
          match(target, triple, row, row.columns[i], width);
        }
        for (TripleTarget target : ofRow) {
          match(target, triple, row, row.columns[i], width);
        }
      }
    }

    private void match(TripleTarget target, Triple triple, Row row, int column, int width) {
      Fit fit = target.fit(triple);
      Match known = best.get(target);
      if (known == null || fit.compareTo(known.fit()) < 0) {
        boolean cell = fit != Fit.SUBJECT && column >= 0;
        best.put(target, new Match(fit, cell ? row.cell(column, width) : row.place()));
      }
    }

    Map<TripleTarget, CellLocation> cells() {
      return best.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().cell()));
    }
  }
}
