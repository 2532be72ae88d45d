package org.vertice.csvw.csv2rdf;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.rdf.Term;

/**
 * Takes the triples of a conversion in the order of the rows. The calls are {@code groupBegins
 * (tableBegins (rowBegins triple* rowEnds)* tableEnds)*}; in standard mode, calls of {@link
 * #annotation} outside rows describe the group and its tables.
 */
public interface RowTripleSink {

  /**
   * The conversion begins.
   *
   * @param id IRI of the table group, if the metadata gives one
   * @param annotations common properties of the group: title, licence…
   */
  default void groupBegins(Optional<String> id, List<Annotation> annotations) {}

  /** The next rows are those of this table. */
  default void tableBegins(TableOrigin table) {}

  /**
   * A row begins.
   *
   * @param rowNumber the row's number among the data rows, from 1
   * @param sourceNumber its number among all rows of the file, from 1: including header, comments
   *     and skipped rows (used in RFC 7111)
   * @param lineNumber physical line on which its record starts, from 1
   */
  default void rowBegins(long rowNumber, long sourceNumber, int lineNumber) {}

  /**
   * A triple of the current row.
   *
   * @param column index of the column of its cell in {@link TableOrigin#columnNames()}; -1 if it is
   *     not from a single cell
   */
  void triple(Term subject, Term predicate, Term object, int column);

  /** The row is complete. */
  default void rowEnds() {}

  /** The table is complete. */
  default void tableEnds() {}

  /** A triple that describes the table group, a table or a row (standard mode). */
  default void annotation(Term subject, Term predicate, Term object) {}
}
