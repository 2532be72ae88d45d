package org.vertice.csvw.rdf;

import org.jspecify.annotations.Nullable;

/**
 * An RDF term on its way from a table to wherever it is going: a dataset, a loader, bytes. It says
 * which of its parts are constant for the whole run, so that a sink need not prepare them again.
 */
public sealed interface Term {

  /**
   * An absolute IRI: a part that is the same for many rows, and the rest.
   *
   * @param fixed leading part; the same instance wherever it comes from one template
   * @param rest what follows it; empty for an IRI that is constant as a whole
   */
  record Iri(IriPrefix fixed, String rest) implements Term {

    private static final IriPrefix NOTHING = new IriPrefix("");

    /** An IRI that is constant as a whole, such as a predicate. */
    public static Iri constant(String value) {
      return new Iri(new IriPrefix(value), "");
    }

    /** An IRI that shares nothing with others. */
    public static Iri single(String value) {
      return new Iri(NOTHING, value);
    }

    /** The whole IRI. */
    public String value() {
      return rest.isEmpty() ? fixed.text() : fixed.text().concat(rest);
    }
  }

  /**
   * A blank node, named by the row that makes it: the same input has the same names, whoever
   * converts it and in whatever order.
   *
   * @param row number of the row in the run, from 1; 0 for what no row makes
   * @param index number within the row, from 0
   */
  record Blank(long row, int index) implements Term {

    /** Its label, unique within the run: letters and digits. */
    public String label() {
      return row == 0 ? "b" + index : "r" + row + "b" + index;
    }
  }

  /**
   * A literal.
   *
   * @param lexical the lexical form, as it goes out
   * @param datatype the datatype's IRI; {@code rdf:langString} where there is a language
   * @param language BCP 47 tag, or null
   */
  record Literal(String lexical, Iri datatype, @Nullable String language) implements Term {}
}
