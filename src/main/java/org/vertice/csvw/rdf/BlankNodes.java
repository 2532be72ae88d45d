package org.vertice.csvw.rdf;

/** Hands out the blank nodes of one run, row by row. */
public final class BlankNodes {

  private long row;
  private int next;

  /** What follows comes from this row of the run, counted from 1. */
  public void row(long number) {
    row = number;
    next = 0;
  }

  /** A blank node that this run has not had before. */
  public Term.Blank fresh() {
    return new Term.Blank(row, next++);
  }
}
