package org.vertice.web.views;

import org.vertice.rdf.LocalName;

/**
 * A link to a claim.
 *
 * @param name what it is called
 * @param address where its page is
 */
public record ClaimLink(String name, String address) {

  /** The claim of an IRI: it is called as its IRI ends. */
  public static ClaimLink of(String iri, String address) {
    return new ClaimLink(LocalName.of(iri), address);
  }
}
