package org.vertice.web.views;

/** Fragment identifiers for parts of a page. */
public final class FragmentId {

  private FragmentId() {}

  /** A name from the last two parts of an IRI, fit for an address: {@code person-kim-jong-un}. */
  public static String of(String iri) {
    String[] parts = iri.split("[/#]", -1);
    String last = parts.length == 0 ? "" : parts[parts.length - 1];
    String before = parts.length < 2 ? "" : parts[parts.length - 2] + "-";
    return (before + last).replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
