package org.vertice.web.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.Text;

/**
 * What the accepted view says of a claim.
 *
 * @param name the claim's IRI
 * @param source the document that it rests on
 * @param passages by their first and last words
 * @param origins whom the document names as origin
 * @param modality how the document says it
 * @param rank how the curator ranks it
 * @param reasons why it has that rank
 * @param notes the curator's own words
 */
public record ClaimView(
    Node name,
    Optional<Node> source,
    List<Node> passages,
    List<Node> origins,
    Optional<Node> modality,
    Optional<Node> rank,
    List<Node> reasons,
    List<Node> notes) {

  public ClaimView {
    passages = List.copyOf(passages);
    origins = List.copyOf(origins);
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }

  /** Whether a graph's name is that of a claim. */
  public static boolean isClaim(Node name, Graph facts) {
    return facts.contains(name, RDF.type.asNode(), VerticeVocabulary.CLAIM);
  }

  /** Reads a claim. */
  public static ClaimView of(Node claim, Graph facts) {
    return new ClaimView(
        claim,
        Values.first(facts, claim, VerticeVocabulary.SOURCE),
        Values.of(facts, claim, VerticeVocabulary.PASSAGE),
        Values.of(facts, claim, VerticeVocabulary.ATTRIBUTED_TO),
        Values.first(facts, claim, VerticeVocabulary.MODALITY),
        Values.first(facts, claim, VerticeVocabulary.RANK),
        Values.of(facts, claim, VerticeVocabulary.RANK_REASON),
        Values.of(facts, claim, SKOS.note.asNode()));
  }

  /** What a claim is called in its own space: the last part of its IRI. */
  public String id() {
    return lastPart(name);
  }

  /** Where in the reader of sources the claim is shown. */
  public Optional<String> readerAddress(Graph facts) {
    return source.map(document -> readerAddress(document, List.of(name), facts));
  }

  /** Where in the reader of sources some claims of a document are shown. */
  public static String readerAddress(Node document, List<Node> claims, Graph facts) {
    return readerAddress(document, facts)
        + claims.stream()
            .map(claim -> "claim=" + Text.encoded(lastPart(claim)))
            .collect(Collectors.joining("&", "?", "#passage"));
  }

  /** The address of a document in the reader of sources. */
  public static String readerAddress(Node document, Graph facts) {
    return Paths.SOURCES + "/" + Text.encoded(documentId(document, facts)).replace("+", "%20");
  }

  /** The word that a document is known by among the sources. */
  public static String documentId(Node document, Graph facts) {
    return Values.text(facts, document, DCTerms.identifier.asNode())
        .orElseGet(() -> lastPart(document));
  }

  /** The rank where it says something: preferred before others, or deprecated. */
  public Optional<Node> tellingRank() {
    return rank.filter(
        each ->
            each.equals(VerticeVocabulary.PREFERRED) || each.equals(VerticeVocabulary.DEPRECATED));
  }

  /** Whether the modality, as the code list marks it, lets the claim be taken for a fact. */
  public boolean isAccepted(Graph facts) {
    return modality.isEmpty() || marks(facts, VerticeVocabulary.ACCEPTED);
  }

  /** Whether the source says that it is not so. */
  public boolean denies(Graph facts) {
    return marks(facts, VerticeVocabulary.DENIES);
  }

  /** Whether the source says how things are, and not what is planned or thought. */
  public boolean statesFact(Graph facts) {
    return modality.isEmpty() || marks(facts, VerticeVocabulary.STATES_FACT);
  }

  private boolean marks(Graph facts, Node property) {
    return modality.filter(each -> Values.isTrue(facts, each, property)).isPresent();
  }

  /** The last part of an IRI. */
  static String lastPart(Node node) {
    return node.isURI() ? node.getURI().replaceFirst("(?s)^.*[/#:](?=.)", "") : node.toString();
  }
}
