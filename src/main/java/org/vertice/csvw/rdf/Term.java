package org.vertice.csvw.rdf;

import org.jspecify.annotations.Nullable;

/**
 * An RDF term that a conversion makes. It shows which of its parts are constant for the whole run,
 * so that a sink prepares them only once.
 */
public sealed interface Term {

  /**
   * An absolute IRI: a part that is the same for many rows, and the rest.
   *
   * @param fixed the prefix; the same instance in all IRIs of one template
   * @param rest what follows the prefix; empty for a constant IRI
   */
  record Iri(IriPrefix fixed, String rest) implements Term {

    private static final IriPrefix NOTHING = new IriPrefix("");

    /** A constant IRI, such as a predicate. */
    public static Iri constant(String value) {
      return new Iri(new IriPrefix(value), "");
    }

    /** An IRI without a shared prefix. */
    public static Iri single(String value) {
      return new Iri(NOTHING, value);
    }

    /** The whole IRI. */
    public String value() {
      return rest.isEmpty() ? fixed.text() : fixed.text().concat(rest);
    }
  }

  /**
   * A blank node, named by the row that makes it: the same input has the same names in each run,
   * with any number of threads.
   *
   * @param row number of the row in the run, from 1; 0 if no row makes it
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
   * @param lexical the lexical form
   * @param datatype the datatype's IRI; {@code rdf:langString} where there is a language
   * @param language BCP 47 tag, or null
   */
  record Literal(String lexical, Iri datatype, @Nullable String language) implements Term {}
}
