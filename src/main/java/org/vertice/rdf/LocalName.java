package org.vertice.rdf;

import org.apache.jena.graph.Node;

/** The local name of an IRI: the part after the last {@code /} or {@code #}. */
public final class LocalName {

  private LocalName() {}

  /** Of an IRI. */
  public static String of(String iri) {
    return iri.substring(namespace(iri).length());
  }

  /** What stands before the local name of an IRI: all up to the last {@code /} or {@code #}. */
  public static String namespace(String iri) {
    return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }

  /** Of a thing that has an IRI. */
  public static String of(Node thing) {
    return of(thing.getURI());
  }
}
