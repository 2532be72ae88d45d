package org.vertice.csvw;

import java.util.ArrayList;
import java.util.List;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.csv2rdf.TableOrigin;
import org.vertice.csvw.rdf.Term;

/** Records the output of a conversion in order: {@code s p o .} with the column of the cell. */
final class Recorder implements RowTripleSink {

  final List<String> events = new ArrayList<>();
  private List<String> columns = List.of();

  @Override
  public void tableBegins(TableOrigin table) {
    columns = table.columnNames();
    events.add("table " + table.file());
  }

  @Override
  public void rowBegins(long rowNumber, long sourceNumber, int lineNumber) {
    events.add("row " + rowNumber + " line " + lineNumber);
  }

  @Override
  public void triple(Term subject, Term predicate, Term object, int column) {
    events.add(
        text(subject) + " " + text(predicate) + " " + text(object) + " ← " + columns.get(column));
  }

  @Override
  public void annotation(Term subject, Term predicate, Term object) {
    events.add(text(subject) + " " + text(predicate) + " " + text(object));
  }

  List<String> triples() {
    return events.stream().filter(event -> event.contains("←")).toList();
  }

  private static String text(Term term) {
    if (term instanceof Term.Iri iri) {
      return "<" + iri.value().replace(Documents.BASE, "") + ">";
    }
    if (term instanceof Term.Literal literal) {
      String type = literal.datatype().value().replaceFirst(".*#", "");
      return "\""
          + literal.lexical()
          + "\""
          + (literal.language() != null
              ? "@" + literal.language()
              : type.equals("string") ? "" : "^" + type);
    }
    return "_:" + ((Term.Blank) term).label();
  }
}
