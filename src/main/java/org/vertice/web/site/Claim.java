package org.vertice.web.site;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.UrlEncoding;

/**
 * What the accepted view says of a claim ({@code claim.jte}).
 *
 * @param reader where its document shows it
 * @param manner the modality's class for the style sheet: fact, said, notyet or denied
 * @param accepted whether its modality lets it be taken as a fact
 * @param passages by their first and last words
 * @param source the document that it rests on
 * @param origins whom the document names as origin
 * @param rank preferred or deprecated; none where it is normal
 * @param reasons why it has that rank
 * @param notes the curator's own words
 */
public record Claim(
    Node name,
    String reader,
    @Nullable Node modality,
    String manner,
    boolean accepted,
    List<Node> passages,
    @Nullable Node source,
    List<Node> origins,
    @Nullable Node rank,
    List<Node> reasons,
    List<Node> notes) {

  /** Reads a claim. */
  public static Claim of(Node claim, PageContext page) {
    Graph facts = page.facts();
    Node source = Values.first(facts, claim, VerticeVocabulary.SOURCE).orElse(null);
    return new Claim(
        claim,
        source == null ? page.address(claim) : readerAddress(source, List.of(claim), facts),
        Values.first(facts, claim, VerticeVocabulary.MODALITY).orElse(null),
        isMarked(claim, VerticeVocabulary.DENIES, false, facts)
            ? "denied"
            : isAccepted(claim, facts)
                ? "fact"
                : isMarked(claim, VerticeVocabulary.STATES_FACT, true, facts) ? "said" : "notyet",
        isAccepted(claim, facts),
        Values.of(facts, claim, VerticeVocabulary.PASSAGE),
        source,
        Values.of(facts, claim, VerticeVocabulary.ATTRIBUTED_TO),
        Values.first(facts, claim, VerticeVocabulary.RANK)
            .filter(
                each ->
                    each.equals(VerticeVocabulary.PREFERRED)
                        || each.equals(VerticeVocabulary.DEPRECATED))
            .orElse(null),
        Values.of(facts, claim, VerticeVocabulary.RANK_REASON),
        Values.of(facts, claim, SKOS.note.asNode()));
  }

  /** What it is called in its table: the last part of its IRI. */
  public String id() {
    return lastPart(name);
  }

  /** Whether the curator has set it aside. */
  public boolean isDeprecated() {
    return VerticeVocabulary.DEPRECATED.equals(rank);
  }

  /** Whether a graph's name is that of a claim. */
  public static boolean isClaim(Node name, Graph facts) {
    return facts.contains(name, RDF.type.asNode(), VerticeVocabulary.CLAIM);
  }

  /** Whether the modality, as the code list marks it, lets a claim be taken as a fact. */
  public static boolean isAccepted(Node claim, Graph facts) {
    return isMarked(claim, VerticeVocabulary.ACCEPTED, false, facts);
  }

  private static boolean isMarked(Node claim, Node mark, boolean withoutModality, Graph facts) {
    return Values.first(facts, claim, VerticeVocabulary.MODALITY)
        .map(modality -> Values.isTrue(facts, modality, mark))
        .orElse(withoutModality);
  }

  /** Where the reader of sources shows a document. */
  public static String readerAddress(Node document, Graph facts) {
    return Paths.SOURCES
        + "/"
        + UrlEncoding.encoded(documentId(document, facts)).replace("+", "%20");
  }

  /** Where the reader of sources shows a document at the passages of these claims. */
  public static String readerAddress(Node document, List<Node> claims, Graph facts) {
    return readerAddress(document, facts)
        + claims.stream()
            .map(claim -> "claim=" + UrlEncoding.encoded(lastPart(claim)))
            .collect(Collectors.joining("&", "?", "#passage"));
  }

  /** The word that a document is known by among the sources. */
  public static String documentId(Node document, Graph facts) {
    return Values.text(facts, document, DCTerms.identifier.asNode())
        .orElseGet(() -> lastPart(document));
  }

  /** The last part of an IRI. */
  public static String lastPart(Node node) {
    return node.isURI() ? node.getURI().replaceFirst("(?s)^.*[/#:](?=.)", "") : node.toString();
  }
}
