package org.vertice.csvw.tabular;

/** Is told where each value of a file begins. */
@FunctionalInterface
interface ValueStarts {

  /**
   * A value begins.
   *
   * @param rowLine physical line on which its row begins, from 1
   * @param field position in its row, from 1; skipped columns count
   * @param place where its text begins; at the quote, if it is in quotes
   */
  void begins(int rowLine, int field, Position place);
}
