package org.vertice.csvw.csv2rdf;

/**
 * A sink that takes rows in parts. Several threads fill parts, each part by one thread at a time;
 * one thread appends them in the order of their rows. Triples outside rows come between parts.
 */
public interface SplittableSink extends RowTripleSink {

  /** An empty part, for rows only. */
  RowTripleSink part();

  /** Takes the triples of a part, which is empty afterwards and can be used again. */
  void append(RowTripleSink part);
}
