package org.vertice.csvw.csv2rdf;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.rdf.BlankNodes;
import org.vertice.csvw.rdf.Term;

/**
 * Converts a table group, one table after the other, row by row (Generating RDF, section 4). It
 * does not get tables whose output is suppressed.
 */
public final class Conversion {

  private final ConversionMode mode;
  private final RowTripleSink sink;
  private final BlankNodes blanks = new BlankNodes();
  private final AnnotationWriter annotations;
  private Term group = RdfTerms.NIL;
  private long rowsBefore;

  /** Makes a conversion whose triples go to a sink. */
  public Conversion(ConversionMode mode, RowTripleSink sink) {
    this.mode = mode;
    this.sink = sink;
    this.annotations = new AnnotationWriter(sink, blanks);
  }

  /** The group begins. */
  public void groupBegins(
      Optional<String> id, List<Annotation> common, List<Annotation.Value> notes) {
    sink.groupBegins(id, common);
    if (mode == ConversionMode.STANDARD) {
      group = node(id);
      sink.annotation(group, RdfTerms.TYPE, RdfTerms.TABLE_GROUP);
      annotations.write(group, common, notes);
    }
  }

  private Term node(Optional<String> id) {
    return id.isPresent() ? Term.Iri.constant(id.get()) : blanks.fresh();
  }

  /** A table begins. */
  public OfTable tableBegins(Table table) {
    sink.tableBegins(
        new TableOrigin(
            table.url(), table.file(), table.columns().stream().map(Column::name).toList()));
    if (mode == ConversionMode.MINIMAL) {
      return new OfTable(table, RdfTerms.NIL);
    }
    Term node = node(table.id());
    sink.annotation(group, RdfTerms.TABLE, node);
    sink.annotation(node, RdfTerms.TYPE, RdfTerms.TABLE_CLASS);
    sink.annotation(node, RdfTerms.URL, Term.Iri.constant(table.url().toString()));
    annotations.write(node, table.annotations(), table.notes());
    return new OfTable(table, node);
  }

  /** Converts rows, one after the other; used by one thread at a time. */
  @FunctionalInterface
  public interface RowConverter {
    /** Passes on the triples of a row. */
    void convert(Row row);
  }

  /** Converts the rows of one table. */
  public final class OfTable {
    private final Table table;
    private final Term node;

    private OfTable(Table table, Term node) {
      this.table = table;
      this.node = node;
    }

    /** Takes the triples, in the order of the rows. */
    public RowTripleSink sink() {
      return sink;
    }

    /**
     * Makes a converter. There may be several: what a row becomes depends on the row alone.
     *
     * @param target takes the triples: the sink itself, or a part of it
     */
    public RowConverter converter(RowTripleSink target) {
      BlankNodes rowBlanks = new BlankNodes();
      RowPlan plan = new RowPlan(table, rowBlanks);
      long before = rowsBefore;
      Optional<RowDescription> description =
          mode == ConversionMode.STANDARD
              ? Optional.of(new RowDescription(table, node, rowBlanks, target))
              : Optional.empty();
      return row -> {
        rowBlanks.row(before + row.number());
        target.rowBegins(row.number(), row.sourceNumber(), row.line());
        if (description.isPresent()) {
          description.get().write(row, plan);
        } else {
          plan.walk(row, target);
        }
        target.rowEnds();
      };
    }

    /**
     * The table has no more rows.
     *
     * @param rows the number of its rows
     */
    public void ends(long rows) {
      rowsBefore += rows;
      sink.tableEnds();
    }
  }
}
