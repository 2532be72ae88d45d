package org.vertice.web.site;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.LocalName;

/** The interface's words for well-known properties, for data that gives them no label. */
final class KnownTerms {

  private static final Map<String, String> KEYS =
      Map.of(
          DCTerms.NS,
          "term.dcterms.",
          RDF.uri,
          "term.rdf.",
          RDFS.uri,
          "term.rdfs.",
          OWL.NS,
          "term.owl.",
          SKOS.uri,
          "term.skos.",
          "http://www.w3.org/2003/01/geo/wgs84_pos#",
          "term.geo.",
          OA.NS,
          "term.oa.");

  private KnownTerms() {}

  /** What a property is called, if it is a known one. */
  static Optional<String> word(Node property, Messages messages) {
    String iri = property.getURI();
    String local = LocalName.of(iri);
    return Optional.ofNullable(KEYS.get(iri.substring(0, iri.length() - local.length())))
        .map(key -> key + local)
        .filter(messages::has)
        .map(messages::say);
  }
}
