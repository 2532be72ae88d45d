package org.vertice.csvw.tabular;

/** Is told of rows of a file that are none of its table: comments, and those to be skipped. */
@FunctionalInterface
interface AsideSink {

  /**
   * Such a row has been passed.
   *
   * @param text without its prefix; empty if there is nothing to keep
   */
  void passed(String text);
}
