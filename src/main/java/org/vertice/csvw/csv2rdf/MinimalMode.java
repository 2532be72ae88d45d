package org.vertice.csvw.csv2rdf;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.rdf.BlankNodes;

/** Minimal mode: what the cells state, and nothing else. */
final class MinimalMode implements Conversion {

  private final RowTripleSink sink;
  private long rowsBefore;

  MinimalMode(RowTripleSink sink) {
    this.sink = sink;
  }

  @Override
  public void groupBegins(
      Optional<String> id, List<Annotation> annotations, List<Annotation.Value> notes) {
    sink.groupBegins(id, annotations);
  }

  @Override
  public TableConversion tableBegins(Table table) {
    sink.tableBegins(origin(table));
    return new OfTable(table);
  }

  /** Where a table's triples come from. */
  static TableOrigin origin(Table table) {
    return new TableOrigin(
        table.url(), table.file(), table.columns().stream().map(Column::name).toList());
  }

  private final class OfTable implements TableConversion {
    private final Table table;

    OfTable(Table table) {
      this.table = table;
    }

    @Override
    public RowTripleSink sink() {
      return sink;
    }

    @Override
    public RowConverter converter(RowTripleSink target) {
      BlankNodes blanks = new BlankNodes();
      RowPlan plan = new RowPlan(table, blanks);
      long before = rowsBefore;
      return row -> {
        blanks.row(before + row.number());
        target.rowBegins(row.number(), row.sourceNumber(), row.line());
        plan.walk(row, target);
        target.rowEnds();
      };
    }

    @Override
    public void ends(long rows) {
      rowsBefore += rows;
      sink.tableEnds();
    }
  }
}
