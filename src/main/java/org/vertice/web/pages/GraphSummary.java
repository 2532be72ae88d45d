package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.Publication;
import org.vertice.rdf.Topics;
import org.vertice.rdf.VerticeVocabulary;

/**
 * What a graph is about, read from the graph itself.
 *
 * @param topics the ontologies but the engine's own, those that declare classes first
 * @param licences IRIs, as the ontologies name them
 * @param claims how many claims there are
 * @param documents the cited documents, the newest first
 * @param kinds classes and how many things are of each, the most frequent first
 * @param connected things and how many others each is linked with, the most first
 * @param facts triples of the accepted view
 */
record GraphSummary(
    List<Node> topics,
    List<String> licences,
    long claims,
    List<DatedDocument> documents,
    List<Count> kinds,
    List<Count> connected,
    long facts) {

  private static final String PREFIXES =
      """
      PREFIX vt: <%s>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """
          .formatted(VerticeVocabulary.NAMESPACE);

  /** A thing and the number that belongs to it. */
  record Count(Node thing, long number) {}

  /** Reads it from the default graph. */
  static GraphSummary of(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            new GraphSummary(
                Topics.of(dataset.getDefaultGraph()),
                Publication.licences(dataset.getDefaultGraph()).stream()
                    .map(Node::toString)
                    .toList(),
                Iter.count(
                    dataset
                        .getDefaultGraph()
                        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)),
                DatedDocument.newestFirst(
                    counts(
                        dataset,
                        """
                        SELECT ?thing (COUNT(DISTINCT ?claim) AS ?number) {
                          ?thing a vt:Document OPTIONAL { ?claim vt:source ?thing }
                        } GROUP BY ?thing
                        """),
                    dataset.getDefaultGraph()),
                counts(
                    dataset,
                    """
                    SELECT (?kind AS ?thing) (COUNT(DISTINCT ?one) AS ?number) {
                      ?one a ?kind . ?kind a owl:Class ; rdfs:label ?label
                      FILTER(!STRSTARTS(STR(?kind), STR(vt:)))
                    } GROUP BY ?kind
                    """),
                counts(
                    dataset,
                    """
                    SELECT ?thing (COUNT(DISTINCT ?other) AS ?number) {
                      ?thing a ?kind ; rdfs:label ?label . ?kind a owl:Class
                      FILTER(!STRSTARTS(STR(?kind), STR(vt:)) && isIRI(?thing))
                      FILTER NOT EXISTS { ?thing a ?list FILTER(STRSTARTS(STR(?list), STR(skos:))) }
                      { ?thing ?out ?other FILTER(isIRI(?other)) } UNION { ?other ?in ?thing }
                    } GROUP BY ?thing ORDER BY DESC(?number) ?thing LIMIT 12
                    """),
                dataset.getDefaultGraph().size()));
  }

  private static List<Count> counts(DatasetGraph dataset, String query) {
    List<Count> counts = new ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                Node thing = row.get(Var.alloc("thing"));
                Node number = row.get(Var.alloc("number"));
                if (thing != null && number != null) {
                  counts.add(new Count(thing, Long.parseLong(number.getLiteralLexicalForm())));
                }
              });
    }
    counts.sort(
        Comparator.comparingLong(Count::number)
            .reversed()
            .thenComparing(each -> each.thing().toString()));
    return counts;
  }
}
