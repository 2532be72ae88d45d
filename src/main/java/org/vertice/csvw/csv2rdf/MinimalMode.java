package org.vertice.csvw.csv2rdf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.rdf.BlankNodes;

/** Minimal mode: what the cells state, and nothing else. */
final class MinimalMode implements Conversion {

  private final RowTripleSink sink;
  private final BlankNodes blanks = new BlankNodes();
  private @Nullable RowPlan plan;

  MinimalMode(RowTripleSink sink) {
    this.sink = sink;
  }

  @Override
  public void groupBegins(
      Optional<String> id, List<Annotation> annotations, List<Annotation.Value> notes) {
    sink.groupBegins(id, annotations);
  }

  @Override
  public void tableBegins(Table table) {
    plan = new RowPlan(table, blanks);
    sink.tableBegins(origin(table));
  }

  /** Where a table's triples come from. */
  static TableOrigin origin(Table table) {
    return new TableOrigin(
        table.url(), table.file(), table.columns().stream().map(Column::name).toList());
  }

  @Override
  public void row(Row row) {
    sink.rowBegins(row.number(), row.line());
    if (plan != null) {
      plan.walk(row, sink);
    }
    sink.rowEnds();
  }

  @Override
  public void tableEnds() {
    sink.tableEnds();
  }
}
