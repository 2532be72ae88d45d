package org.vertice.rdf;

import org.apache.jena.graph.Node;

/** The local name of an IRI: the part after the last {@code /} or {@code #}. */
public final class LocalName {

  private LocalName() {}

  /** Of an IRI. */
  public static String of(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** Of a thing that has an IRI. */
  public static String of(Node thing) {
    return of(thing.getURI());
  }
}
