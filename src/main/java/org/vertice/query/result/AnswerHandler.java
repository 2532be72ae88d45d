package org.vertice.query.result;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.RowSet;

/** Takes the answer of a query, whatever its form, while the dataset is open. */
public interface AnswerHandler {

  /** The rows of a SELECT; they are read once, as they come. */
  void rows(RowSet rows) throws IOException;

  /** The answer of an ASK. */
  void answer(boolean yes) throws IOException;

  /** The triples of a CONSTRUCT or DESCRIBE. */
  void graph(Graph graph) throws IOException;

  /**
   * Writes answers in UTF-8.
   *
   * @param prefixes shorten IRIs in tables and in Turtle; other formats have whole ones
   * @param width characters in a line of the terminal; only for {@link ResultFormat#TABLE}
   */
  static AnswerHandler to(
      OutputStream out, ResultFormat format, PrefixMapping prefixes, int width) {
    return format == ResultFormat.TABLE
        ? new TableWriter(out, prefixes, width)
        : new StandardResultWriter(out, format, prefixes);
  }
}
