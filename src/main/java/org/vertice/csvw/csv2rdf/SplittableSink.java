package org.vertice.csvw.csv2rdf;

/**
 * A sink that can take rows in parts. Parts are filled by several threads, each by one at a time,
 * and appended by one thread in the order of their rows. What is about no row comes between parts.
 */
public interface SplittableSink extends RowTripleSink {

  /** An empty part, for rows only. */
  RowTripleSink part();

  /** Takes what a part holds; the part is empty then, and can be used again. */
  void append(RowTripleSink part);
}
