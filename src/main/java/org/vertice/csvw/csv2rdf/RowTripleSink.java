package org.vertice.csvw.csv2rdf;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.rdf.Term;

/**
 * Takes the triples of a conversion, row by row, in the order of the rows. Calls come as {@code
 * groupBegins tableBegins (rowBegins triple* rowEnds)* tableEnds}; what standard mode says about
 * the group and its tables comes through {@link #annotation} outside rows.
 */
public interface RowTripleSink {

  /**
   * The conversion begins.
   *
   * @param id IRI of the table group, if the metadata gives one
   * @param annotations what the metadata says about the group: title, licence…
   */
  default void groupBegins(Optional<String> id, List<Annotation> annotations) {}

  /** The rows that follow are this table's. */
  default void tableBegins(TableOrigin table) {}

  /**
   * A row begins.
   *
   * @param rowNumber the row's number among the data rows, from 1
   * @param sourceNumber its number among all rows of the file, from 1: header, comments and skipped
   *     rows count (RFC 7111 names a row so)
   * @param lineNumber physical line on which its record starts, from 1
   */
  default void rowBegins(long rowNumber, long sourceNumber, int lineNumber) {}

  /**
   * A triple of the current row.
   *
   * @param column index into {@link TableOrigin#columnNames()} of the column whose cell states it;
   *     -1 where no single cell does
   */
  void triple(Term subject, Term predicate, Term object, int column);

  /** The row is complete. */
  default void rowEnds() {}

  /** The table is complete. */
  default void tableEnds() {}

  /** A triple about the table group, a table or a row as such (standard mode). */
  default void annotation(Term subject, Term predicate, Term object) {}
}
