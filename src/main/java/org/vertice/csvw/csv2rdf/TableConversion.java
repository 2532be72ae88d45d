package org.vertice.csvw.csv2rdf;

import org.vertice.csvw.model.Row;

/** Converts the rows of one table (Generating RDF, section 4.2, step 4.6). */
public interface TableConversion {

  /** Converts rows, one after the other, for one thread at a time. */
  @FunctionalInterface
  interface RowConverter {
    /** Hands over a row's triples. */
    void convert(Row row);
  }

  /** Takes the triples, in the order of the rows. */
  RowTripleSink sink();

  /**
   * Makes a converter, one of several perhaps. What it makes of a row depends on the row alone.
   *
   * @param target takes the triples: the sink itself, or a part of it
   */
  RowConverter converter(RowTripleSink target);

  /**
   * The table has no more rows.
   *
   * @param rows how many it had
   */
  void ends(long rows);
}
