package org.vertice.csvw.csv2rdf;

import java.util.List;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.rdf.BlankNodes;
import org.vertice.csvw.rdf.IriPrefix;
import org.vertice.csvw.rdf.Term;

/** Describes the rows of a table, as standard mode does (Generating RDF, section 4.2, step 4.6). */
final class RowDescription {

  private final Term tableNode;
  private final BlankNodes blanks;
  private final RowTripleSink target;
  private final IriPrefix rowUrl;
  private final List<Integer> titles;
  private final List<LiteralMaker> literals;

  RowDescription(Table table, Term tableNode, BlankNodes blanks, RowTripleSink target) {
    this.tableNode = tableNode;
    this.blanks = blanks;
    this.target = target;
    this.rowUrl = new IriPrefix(table.url() + "#row=");
    this.titles = table.rowTitles();
    this.literals =
        titles.stream().map(index -> new LiteralMaker(table.columns().get(index))).toList();
  }

  /** Writes the description of a row, and the triples of its cells. */
  void write(Row row, RowPlan plan) {
    Term node = blanks.fresh();
    target.annotation(tableNode, RdfTerms.ROW, node);
    target.annotation(node, RdfTerms.TYPE, RdfTerms.ROW_CLASS);
    target.annotation(
        node,
        RdfTerms.ROWNUM,
        new Term.Literal(String.valueOf(row.number()), RdfTerms.INTEGER, null));
    target.annotation(node, RdfTerms.URL, new Term.Iri(rowUrl, String.valueOf(row.sourceNumber())));
    for (int i = 0; i < titles.size(); i++) {
      titles(node, row.cell(titles.get(i)), literals.get(i));
    }
    for (Term subject : plan.walk(row, target)) {
      target.annotation(node, RdfTerms.DESCRIBES, subject);
    }
  }

  private void titles(Term node, CellValue value, LiteralMaker maker) {
    if (value instanceof CellValue.Single single) {
      target.annotation(node, RdfTerms.TITLE, maker.title(single));
    } else if (value instanceof CellValue.Sequence list) {
      list.items().forEach(item -> target.annotation(node, RdfTerms.TITLE, maker.title(item)));
    }
  }
}
