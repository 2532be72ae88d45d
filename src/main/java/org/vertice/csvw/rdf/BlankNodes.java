package org.vertice.csvw.rdf;

/** Makes the blank nodes of one run, row by row. */
public final class BlankNodes {

  private long row;
  private int next;

  /** The next blank nodes are those of this row of the run, from 1. */
  public void row(long number) {
    row = number;
    next = 0;
  }

  /** A new blank node. */
  public Term.Blank fresh() {
    return new Term.Blank(row, next++);
  }
}
