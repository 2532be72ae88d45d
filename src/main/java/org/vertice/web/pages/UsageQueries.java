package org.vertice.web.pages;

import org.apache.jena.graph.Node;
import org.vertice.rdf.VerticeVocabulary;

/** The queries behind the numbers of the reference. */
final class UsageQueries {

  private static final String RDFS = "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";

  private UsageQueries() {}

  /** All things of a class and of the classes below it. */
  static String things(Node type) {
    return RDFS
        + "SELECT DISTINCT ?thing ?label {\n  ?thing a/rdfs:subClassOf* <"
        + type.getURI()
        + "> .\n  OPTIONAL { ?thing rdfs:label ?label }\n} ORDER BY ?thing ?label LIMIT 1000";
  }

  /** All that is accepted by means of a property. */
  static String facts(Node property) {
    return "SELECT ?thing ?value { ?thing <"
        + property.getURI()
        + "> ?value } ORDER BY ?thing LIMIT 1000";
  }

  /** All that claims say by means of a property. */
  static String claims(Node property) {
    return "PREFIX vt: <"
        + VerticeVocabulary.NAMESPACE
        + ">\nSELECT ?thing ?value ?claim ?document {\n  GRAPH ?claim { ?thing <"
        + property.getURI()
        + "> ?value }\n  ?claim vt:source ?document\n} ORDER BY ?thing LIMIT 1000";
  }
}
