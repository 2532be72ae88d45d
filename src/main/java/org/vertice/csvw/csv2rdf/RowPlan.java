package org.vertice.csvw.csv2rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.rdf.BlankNodes;
import org.vertice.csvw.rdf.Term;

/**
 * A table compiled for conversion (Generating RDF, section 4.2, step 4.6): subject, predicate and
 * object of each column that is converted.
 */
final class RowPlan {

  private final RowValues values;
  private final BlankNodes blanks;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<CellPlan> cells = new ArrayList<>();

  /** The subject of some columns: a template, or a new blank node. */
  private record Subject(@Nullable IriTemplate aboutUrl) {}

  private record CellPlan(
      int column,
      int subject,
      IriTemplate predicate,
      @Nullable IriTemplate valueUrl,
      LiteralMaker literals,
      boolean virtual,
      boolean ordered) {}

  RowPlan(Table table, BlankNodes blanks) {
    this.values = new RowValues(table);
    this.blanks = blanks;
    Map<String, Integer> subjectSlots = new HashMap<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      if (!column.suppressOutput()) {
        cells.add(plan(i, column, table, subjectSlots));
      }
    }
  }

  private CellPlan plan(int index, Column column, Table table, Map<String, Integer> slots) {
    String about = column.aboutUrl().orElse(null);
    String slot =
        about == null
            ? "default"
            : "about " + (IriTemplate.dependsOnColumn(about) ? index + " " : "") + about;
    int subject =
        slots.computeIfAbsent(
            slot,
            one -> {
              subjects.add(
                  new Subject(
                      about == null ? null : IriTemplate.compile(about, column, table, values)));
              return subjects.size() - 1;
            });
    String url = table.url().toString();
    Term.Iri byName = Term.Iri.constant(url + "#" + column.name());
    return new CellPlan(
        index,
        subject,
        column
            .propertyUrl()
            .map(property -> IriTemplate.compile(property, column, table, values))
            .orElse(row -> byName),
        column
            .valueUrl()
            .map(value -> IriTemplate.compile(value, column, table, values))
            .orElse(null),
        new LiteralMaker(column),
        column.virtual(),
        column.values().ordered());
  }

  /** Passes on the triples of a row and returns the subjects of its cells. */
  Term[] walk(Row row, RowTripleSink sink) {
    values.row(row);
    Term[] about = new Term[subjects.size()];
    for (int i = 0; i < about.length; i++) {
      IriTemplate template = subjects.get(i).aboutUrl();
      about[i] = template == null ? blanks.fresh() : template.iri(row);
    }
    for (int i = 0; i < cells.size(); i++) {
      CellPlan cell = cells.get(i);
      emit(cell, row, about[cell.subject()], sink);
    }
    return about;
  }

  private void emit(CellPlan plan, Row row, Term subject, RowTripleSink sink) {
    CellValue value = row.cell(plan.column());
    IriTemplate valueUrl = plan.valueUrl();
    if (valueUrl != null) {
      if (plan.virtual() || !(value instanceof CellValue.None)) {
        sink.triple(subject, plan.predicate().iri(row), valueUrl.iri(row), plan.column());
      }
    } else if (value instanceof CellValue.Single single) {
      sink.triple(
          subject, plan.predicate().iri(row), plan.literals().literal(single), plan.column());
    } else if (value instanceof CellValue.Sequence list) {
      emit(list, plan, row, subject, sink);
    }
  }

  private void emit(
      CellValue.Sequence list, CellPlan plan, Row row, Term subject, RowTripleSink sink) {
    Term predicate = plan.predicate().iri(row);
    if (!plan.ordered()) {
      for (CellValue.Single item : list.items()) {
        sink.triple(subject, predicate, plan.literals().literal(item), plan.column());
      }
      return;
    }
    Term head = list.items().isEmpty() ? RdfTerms.NIL : blanks.fresh();
    sink.triple(subject, predicate, head, plan.column());
    for (int i = 0; i < list.items().size(); i++) {
      Term rest = i + 1 < list.items().size() ? blanks.fresh() : RdfTerms.NIL;
      Term item = plan.literals().literal(list.items().get(i));
      sink.triple(head, RdfTerms.FIRST, item, plan.column());
      sink.triple(head, RdfTerms.REST, rest, plan.column());
      head = rest;
    }
  }
}
