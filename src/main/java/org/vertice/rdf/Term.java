package org.vertice.rdf;

import org.jspecify.annotations.Nullable;

/**
 * An RDF term on its way from a table to wherever it is going: a dataset, a loader, bytes. It says
 * which of its parts are constant for the whole run, so that a sink can prepare them once; two
 * terms with the same instance of a constant part share it.
 */
public sealed interface Term {

  /**
   * An absolute IRI: a part that is the same for many rows, and the rest.
   *
   * @param fixed leading part; the same instance wherever it comes from one template
   * @param rest what follows it; empty for an IRI that is constant as a whole
   */
  record Iri(String fixed, String rest) implements Term {
    /** An IRI that is constant as a whole, such as a predicate. */
    public static Iri constant(String value) {
      return new Iri(value, "");
    }

    /** The whole IRI. */
    public String value() {
      return rest.isEmpty() ? fixed : fixed.concat(rest);
    }
  }

  /**
   * A blank node, named by a number that is its own within one run.
   *
   * @param number from 0
   */
  record Blank(long number) implements Term {}

  /**
   * A literal.
   *
   * @param lexical the lexical form, as it goes out
   * @param datatype the datatype's IRI; {@code rdf:langString} where there is a language
   * @param language BCP 47 tag, or null
   */
  record Literal(String lexical, Iri datatype, @Nullable String language) implements Term {}
}
