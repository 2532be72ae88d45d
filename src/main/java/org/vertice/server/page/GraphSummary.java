package org.vertice.server.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.vertice.rdf.VerticeVocabulary;

/**
 * What a graph is about, told by the graph itself.
 *
 * @param topics title and description of each ontology but the engine's own
 * @param licences IRIs, as the ontologies name them
 * @param claims how many claims there are
 * @param documents the cited documents and how many claims rest on each
 * @param kinds classes and how many things are of each, the most frequent first
 * @param facts triples of the accepted view
 */
record GraphSummary(
    List<Topic> topics,
    List<String> licences,
    long claims,
    List<Count> documents,
    List<Count> kinds,
    long facts) {

  private static final String PREFIXES =
      """
      PREFIX vt: <%s>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """
          .formatted(VerticeVocabulary.NAMESPACE);

  /** What an ontology says of itself. */
  record Topic(String title, String description) {}

  /** So many of these. */
  record Count(String label, String language, long number) {}

  GraphSummary {
    topics = List.copyOf(topics);
    licences = List.copyOf(licences);
    documents = List.copyOf(documents);
    kinds = List.copyOf(kinds);
  }

  /** Reads it off the default graph. */
  static GraphSummary of(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            new GraphSummary(
                topics(dataset),
                rows(
                        dataset,
                        "SELECT DISTINCT ?licence { ?o a owl:Ontology ; dct:license ?licence }"
                            + " ORDER BY ?licence")
                    .stream()
                    .map(row -> String.valueOf(row.get(Var.alloc("licence"))))
                    .toList(),
                number(dataset, "SELECT (COUNT(*) AS ?number) { ?claim a vt:Claim }"),
                counts(
                    dataset,
                    """
                    SELECT ?label (COUNT(DISTINCT ?claim) AS ?number) {
                      ?thing a vt:Document OPTIONAL { ?thing rdfs:label ?en FILTER(LANG(?en) = "en") }
                      OPTIONAL { ?thing rdfs:label ?any FILTER(LANG(?any) != "en") }
                      BIND(COALESCE(?en, ?any, STR(?thing)) AS ?label)
                      OPTIONAL { ?claim vt:source ?thing }
                    } GROUP BY ?thing ?label
                    """),
                counts(
                    dataset,
                    """
                    SELECT ?label (COUNT(DISTINCT ?thing) AS ?number) {
                      ?thing a ?kind . ?kind a owl:Class ; rdfs:label ?label
                      FILTER(LANG(?label) = "en" && !STRSTARTS(STR(?kind), STR(vt:)))
                    } GROUP BY ?kind ?label
                    """),
                dataset.getDefaultGraph().size()));
  }

  private static long number(DatasetGraph dataset, String query) {
    return Long.parseLong(text(rows(dataset, query).get(0), "number"));
  }

  private static List<Topic> topics(DatasetGraph dataset) {
    List<Topic> topics = new ArrayList<>();
    for (Binding row :
        rows(
            dataset,
            """
            SELECT ?title ?description {
              ?ontology a owl:Ontology ; dct:title ?title ; dct:description ?description
              FILTER(LANG(?title) = LANG(?description) && LANG(?title) IN ("en", ""))
              FILTER(!STRSTARTS(STR(vt:), STR(?ontology)))
              BIND(EXISTS { ?class a owl:Class FILTER(STRSTARTS(STR(?class), STR(?ontology))) }
                AS ?declaresClasses)
            } ORDER BY DESC(?declaresClasses) ?title
            """)) {
      topics.add(new Topic(text(row, "title"), text(row, "description")));
    }
    return topics;
  }

  private static List<Count> counts(DatasetGraph dataset, String query) {
    List<Count> counts = new ArrayList<>();
    for (Binding row : rows(dataset, query)) {
      String language =
          Optional.ofNullable(row.get(Var.alloc("label")))
              .map(label -> label.getLiteralLanguage())
              .orElse("");
      counts.add(new Count(text(row, "label"), language, Long.parseLong(text(row, "number"))));
    }
    counts.sort(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::label));
    return counts;
  }

  private static List<Binding> rows(DatasetGraph dataset, String query) {
    try (QueryExec execution = QueryExec.dataset(dataset).query(PREFIXES + query).build()) {
      List<Binding> rows = new ArrayList<>();
      execution.select().forEachRemaining(rows::add);
      return rows;
    }
  }

  private static String text(Binding row, String variable) {
    return Optional.ofNullable(row.get(Var.alloc(variable)))
        .map(term -> term.getLiteralLexicalForm())
        .orElse("");
  }
}
