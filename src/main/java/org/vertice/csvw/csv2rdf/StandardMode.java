package org.vertice.csvw.csv2rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.rdf.BlankNodes;
import org.vertice.rdf.Term;

/** Standard mode: what the cells state, and the group, its tables and their rows as things. */
final class StandardMode implements Conversion {

  private final RowTripleSink sink;
  private final BlankNodes blanks = new BlankNodes();
  private final AnnotationWriter annotations;
  private Term group = RdfTerms.NIL;
  private @Nullable OfTable current;

  /** What is the same for all rows of a table. */
  private record OfTable(
      Term node,
      RowPlan plan,
      Term.Iri rowUrl,
      List<Integer> titles,
      List<LiteralMaker> literals) {}

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
  public void tableBegins(Table table) {
    Term node = node(table.id());
    String url = table.url().toString();
    List<LiteralMaker> literals = new ArrayList<>();
    table.rowTitles().forEach(i -> literals.add(new LiteralMaker(table.columns().get(i))));
    current =
        new OfTable(
            node,
            new RowPlan(table, blanks),
            Term.Iri.constant(url + "#row="),
            table.rowTitles(),
            literals);
    sink.tableBegins(MinimalMode.origin(table));
    sink.annotation(group, RdfTerms.TABLE, node);
    sink.annotation(node, RdfTerms.TYPE, RdfTerms.TABLE_CLASS);
    sink.annotation(node, RdfTerms.URL, Term.Iri.constant(url));
    annotations.write(node, table.annotations(), table.notes());
  }

  @Override
  public void row(Row row) {
    OfTable table = current;
    if (table == null) {
      throw new IllegalStateException("A row needs a table that has begun");
    }
    sink.rowBegins(row.number(), row.line());
    Term node = blanks.fresh();
    sink.annotation(table.node(), RdfTerms.ROW, node);
    sink.annotation(node, RdfTerms.TYPE, RdfTerms.ROW_CLASS);
    sink.annotation(
        node,
        RdfTerms.ROWNUM,
        new Term.Literal(String.valueOf(row.number()), RdfTerms.INTEGER, null));
    sink.annotation(
        node,
        RdfTerms.URL,
        new Term.Iri(table.rowUrl().fixed(), String.valueOf(row.sourceNumber())));
    for (int i = 0; i < table.titles().size(); i++) {
      titles(node, row.cell(table.titles().get(i)), table.literals().get(i));
    }
    for (Term subject : table.plan().walk(row, sink)) {
      sink.annotation(node, RdfTerms.DESCRIBES, subject);
    }
    sink.rowEnds();
  }

  private void titles(Term node, CellValue value, LiteralMaker literals) {
    if (value instanceof CellValue.Single single) {
      sink.annotation(node, RdfTerms.TITLE, literals.title(single));
    } else if (value instanceof CellValue.Sequence list) {
      list.items().forEach(item -> sink.annotation(node, RdfTerms.TITLE, literals.title(item)));
    }
  }

  @Override
  public void tableEnds() {
    sink.tableEnds();
  }
}
