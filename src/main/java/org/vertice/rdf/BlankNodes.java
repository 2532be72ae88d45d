package org.vertice.rdf;

/** Hands out the blank nodes of one run, numbered from 0. */
public final class BlankNodes {

  private long next;

  /** A blank node that this run has not had before. */
  public Term.Blank fresh() {
    return new Term.Blank(next++);
  }
}
