package org.vertice.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.riot.Lang;
import org.jsoup.nodes.Document;
import org.vertice.web.Served;

/** A graph with an ontology whose every text tries to be markup. */
public final class Hostile {

  /** What labels, notes and passages say. */
  public static final String MARKUP = "<img src=x onerror=alert(1)> & \"quotes\"";

  private static final String GRAPH =
      """
      PREFIX ex: <http://example.org/terms#>
      PREFIX id: <http://example.org/id/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      <http://example.org/terms> a owl:Ontology ; dct:title "TEXT ontology"@en ; dct:description "TEXT"@en .
      ex:Ship a owl:Class ; rdfs:label "TEXT ship"@en, "TEXT nave"@it ; skos:definition "TEXT"@en .
      ex:Port a owl:Class ; rdfs:label "TEXT port"@en .
      ex:calls a owl:ObjectProperty ; rdfs:label "TEXT calls"@en ; rdfs:domain ex:Ship ; rdfs:range ex:Port ;
        skos:definition "TEXT"@en .
      id:flags a skos:ConceptScheme ; rdfs:label "TEXT flags"@en .
      id:red a skos:Concept ; rdfs:label "TEXT red"@en ; skos:inScheme id:flags .
      id:s a ex:Ship ; rdfs:label "TEXT Anna"@en, "Анна"@ru ; ex:calls id:p ; ex:tons 3 ;
        ex:built "2024-06"^^<http://id.loc.gov/datatypes/edtf/EDTF> .
      id:p a ex:Port ; rdfs:label "TEXT Lagos"@en ; ex:tons -2.5 .
      id:paper a vt:Document ; rdfs:label "TEXT paper"@en .
      id:c1 a vt:Claim ; vt:source id:paper ; vt:passage "TEXT first … last" ; skos:note "TEXT note"@en .
      GRAPH id:c1 { id:s ex:calls id:p . id:s ex:says "TEXT words"@en }
      """;

  private static final String CALLS =
      """
      #+ summary: "Calls <b>bold</b>"
      #+ summary@it: "Scali <b>bold</b>"
      #+ description: "<i>Where</i> ships call"
      #+ description@it: "<i>Dove</i> le navi fanno scalo"
      #+ tags: ["<u>tag</u>"]
      #+ tags@it: ["<u>etichetta</u>"]
      #+ parameters:
      #+   - not: "but <b>bold</b>"
      #+ parameters@it:
      #+   - not: "tranne <b>bold</b>"
      PREFIX ex: <http://example.org/terms#>
      SELECT ?ship ?port { ?ship ex:calls ?port FILTER(STR(?ship) != STR(?_not)) }
      """;

  private Hostile() {}

  /** A server of it, with one saved query. */
  public static Served served() {
    return Served.graph(
        () -> Served.parsed(GRAPH.replace("TEXT", MARKUP.replace("\"", "\\\"")), Lang.TRIG),
        Map.of("calls", CALLS));
  }

  /** A page, parsed strictly, which has nothing in it that runs or comes from elsewhere. */
  public static Document page(Served http, String path, String... headers) throws Exception {
    Document page = http.get(path, headers).page();
    assertThat(page.select("img, b:containsOwn(bold), i, u, [style], [onerror]"))
        .as(path)
        .isEmpty();
    assertThat(page.select("script:not([src^=/assets/]):not([type=application/ld+json])"))
        .as(path)
        .isEmpty();
    assertThat(page.select("link[href^=http]:not([rel=license])")).as(path).isEmpty();
    return page;
  }
}
