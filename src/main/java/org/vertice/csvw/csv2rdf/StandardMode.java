package org.vertice.csvw.csv2rdf;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.rdf.BlankNodes;
import org.vertice.csvw.rdf.IriPrefix;
import org.vertice.csvw.rdf.Term;

/** Standard mode: what the cells state, and the group, its tables and their rows as things. */
final class StandardMode implements Conversion {

  private final RowTripleSink sink;
  private final BlankNodes blanks = new BlankNodes();
  private final AnnotationWriter annotations;
  private Term group = RdfTerms.NIL;
  private long rowsBefore;

  StandardMode(RowTripleSink sink) {
    this.sink = sink;
    this.annotations = new AnnotationWriter(sink, blanks);
  }

  @Override
  public void groupBegins(
      Optional<String> id, List<Annotation> common, List<Annotation.Value> notes) {
    sink.groupBegins(id, common);
    group = node(id);
    sink.annotation(group, RdfTerms.TYPE, RdfTerms.TABLE_GROUP);
    annotations.write(group, common, notes);
  }

  private Term node(Optional<String> id) {
    return id.isPresent() ? Term.Iri.constant(id.get()) : blanks.fresh();
  }

  @Override
  public TableConversion tableBegins(Table table) {
    Term node = node(table.id());
    String url = table.url().toString();
    sink.tableBegins(MinimalMode.origin(table));
    sink.annotation(group, RdfTerms.TABLE, node);
    sink.annotation(node, RdfTerms.TYPE, RdfTerms.TABLE_CLASS);
    sink.annotation(node, RdfTerms.URL, Term.Iri.constant(url));
    annotations.write(node, table.annotations(), table.notes());
    return new OfTable(table, node);
  }

  private final class OfTable implements TableConversion {
    private final Table table;
    private final Term node;

    OfTable(Table table, Term node) {
      this.table = table;
      this.node = node;
    }

    @Override
    public RowTripleSink sink() {
      return sink;
    }

    @Override
    public RowConverter converter(RowTripleSink target) {
      return new RowsOfTable(table, node, rowsBefore, target);
    }

    @Override
    public void ends(long rows) {
      rowsBefore += rows;
      sink.tableEnds();
    }
  }

  /** Makes what is said of a row as such, and of its cells. */
  private static final class RowsOfTable implements TableConversion.RowConverter {
    private final Term tableNode;
    private final long rowsBefore;
    private final RowTripleSink target;
    private final BlankNodes blanks = new BlankNodes();
    private final RowPlan plan;
    private final IriPrefix rowUrl;
    private final List<Integer> titles;
    private final List<LiteralMaker> literals;

    RowsOfTable(Table table, Term tableNode, long rowsBefore, RowTripleSink target) {
      this.tableNode = tableNode;
      this.rowsBefore = rowsBefore;
      this.target = target;
      this.plan = new RowPlan(table, blanks);
      this.rowUrl = new IriPrefix(table.url() + "#row=");
      this.titles = table.rowTitles();
      this.literals =
          titles.stream().map(index -> new LiteralMaker(table.columns().get(index))).toList();
    }

    @Override
    public void convert(Row row) {
      blanks.row(rowsBefore + row.number());
      target.rowBegins(row.number(), row.sourceNumber(), row.line());
      Term node = blanks.fresh();
      target.annotation(tableNode, RdfTerms.ROW, node);
      target.annotation(node, RdfTerms.TYPE, RdfTerms.ROW_CLASS);
      target.annotation(
          node,
          RdfTerms.ROWNUM,
          new Term.Literal(String.valueOf(row.number()), RdfTerms.INTEGER, null));
      target.annotation(
          node, RdfTerms.URL, new Term.Iri(rowUrl, String.valueOf(row.sourceNumber())));
      for (int i = 0; i < titles.size(); i++) {
        titles(node, row.cell(titles.get(i)), literals.get(i));
      }
      for (Term subject : plan.walk(row, target)) {
        target.annotation(node, RdfTerms.DESCRIBES, subject);
      }
      target.rowEnds();
    }

    private void titles(Term node, CellValue value, LiteralMaker maker) {
      if (value instanceof CellValue.Single single) {
        target.annotation(node, RdfTerms.TITLE, maker.title(single));
      } else if (value instanceof CellValue.Sequence list) {
        list.items().forEach(item -> target.annotation(node, RdfTerms.TITLE, maker.title(item)));
      }
    }
  }
}
