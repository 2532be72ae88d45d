package org.vertice.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The names of the engine's own vocabulary, {@code ontology/vertice.ttl}: claims, sources,
 * modalities, ranks. The terms of a topic (leaders, treaties…) are data and have no names in Java.
 */
public final class VerticeVocabulary {

  /** The namespace, {@code vt:}. */
  public static final String NAMESPACE = "https://w3id.org/vertice/claims#";

  /** What one source says about one thing in one passage. */
  public static final Node CLAIM = term("Claim");

  /** A cited document. */
  public static final Node DOCUMENT = term("Document");

  /** Claim → document. */
  public static final Node SOURCE = term("source");

  /** Claim → the first and last words of the passage. */
  public static final Node PASSAGE = term("passage");

  /** Claim → origin: whom the document names as the source of the statement. */
  public static final Node ATTRIBUTED_TO = term("attributedTo");

  /** Claim → concept: asserted, reported, alleged… */
  public static final Node MODALITY = term("modality");

  /** Claim → concept: preferred, normal, deprecated. */
  public static final Node RANK = term("rank");

  /** Claim → why it has its rank. */
  public static final Node RANK_REASON = term("rankReason");

  /** Modality → whether its claims enter the accepted view. */
  public static final Node ACCEPTED = term("accepted");

  /** Document → name of its file in the documents folder. */
  public static final Node FILE_NAME = term("fileName");

  /** Document → SHA-256 of its bytes, lower-case hexadecimal. */
  public static final Node SHA256 = term("sha256");

  /** Named graph → the table that it was read from. */
  public static final Node TABLE = term("table");

  /** Named graph → number of the record in its table, from 1, the header not counted. */
  public static final Node ROW = term("row");

  /** Named graph → physical line on which the record starts, from 1. */
  public static final Node LINE = term("line");

  /** The rank of the best claims. */
  public static final Node PREFERRED = code("rank/preferred");

  /** The rank of claims that are known to be wrong. */
  public static final Node DEPRECATED = code("rank/deprecated");

  /** Shape → scope: what it checks, if not both the accepted view and all claims. */
  public static final Node SCOPE = term("scope");

  /** The scope of a shape that checks all claims together. */
  public static final Node ALL_CLAIMS = code("scope/all-claims");

  /** The scope of a shape that checks one claim at a time. */
  public static final Node EACH_CLAIM = code("scope/each-claim");

  /** Modality → whether its claims state facts, which others may contradict. */
  public static final Node STATES_FACT = term("statesFact");

  /** Modality → whether its claims deny what they state. */
  public static final Node DENIES = term("denies");

  /** Property → true if a thing has at most one true value of it. */
  public static final Node ONE_TRUE_VALUE = term("oneTrueValue");

  /** Property → the property that leads from its finer values to coarser ones. */
  public static final Node CONTAINED_BY = term("containedBy");

  /** Property → the property whose concept qualifies its number. */
  public static final Node QUALIFIED_BY = term("qualifiedBy");

  /** Property → true if its value is a lower bound. */
  public static final Node LOWER_BOUND = term("lowerBound");

  /** Property → the property for the first day of its date. */
  public static final Node FIRST_DAY_IN = term("firstDayIn");

  /** Property → the property for the last day of its date. */
  public static final Node LAST_DAY_IN = term("lastDayIn");

  /** Concept → the least number that it means without a number. */
  public static final Node LOWEST = term("lowest");

  /** Concept → the greatest number that it means without a number. */
  public static final Node HIGHEST = term("highest");

  /** Concept → the factor from its number to the least number that is meant. */
  public static final Node LOWEST_FACTOR = term("lowestFactor");

  /** Concept → the factor from its number to the greatest number that is meant. */
  public static final Node HIGHEST_FACTOR = term("highestFactor");

  /** Concept → true if the least number itself is excluded. */
  public static final Node EXCLUSIVE = term("exclusive");

  /** A disagreement: claims that differ about one thing. */
  public static final Node DISAGREEMENT = term("Disagreement");

  /**
   * A scope difference: a curator's statement that claims differ because they are about different
   * things.
   */
  public static final Node SCOPE_DIFFERENCE = term("ScopeDifference");

  /** A silence: what a document was read for and does not say. */
  public static final Node SILENCE = term("Silence");

  /** Disagreement → concept: contradiction, refinement or different scope. */
  public static final Node DISAGREEMENT_KIND = term("disagreementKind");

  /** Disagreement, fact → the thing that the claims are about. */
  public static final Node ABOUT = term("about");

  /** Disagreement, scope difference → the property in which claims differ. */
  public static final Node PROPERTY = term("property");

  /** Disagreement → each value. */
  public static final Node VALUE = term("value");

  /** Disagreement, scope difference → each claim. */
  public static final Node INVOLVES = term("involves");

  /** Contradiction → whether the values that remain after ranking agree. */
  public static final Node SETTLED = term("settled");

  /** Disagreement → the curator's reason. */
  public static final Node SETTLEMENT = term("settlement");

  /** A rule of inference, and the graph of what it adds. */
  public static final Node RULE = term("Rule");

  /** An accepted triple, as a resource. */
  public static final Node FACT = term("Fact");

  /** Fact → each claim that states it. */
  public static final Node STATED_BY = term("statedBy");

  /** Fact → number of documents. */
  public static final Node DOCUMENT_COUNT = term("documentCount");

  /** Fact → number of origins; a document that names no origin counts as one. */
  public static final Node ORIGIN_COUNT = term("originCount");

  /** Fact → number of origins that documents name. */
  public static final Node NAMED_ORIGIN_COUNT = term("namedOriginCount");

  /** The graph of all disagreements. */
  public static final Node DISAGREEMENTS = graph("disagreements");

  /** The graph of corroboration: how often accepted facts are stated. */
  public static final Node CORROBORATION = graph("corroboration");

  /** The graph of the description of a pushed dataset. */
  public static final Node DESCRIPTION = graph("description");

  private VerticeVocabulary() {}

  private static Node graph(String name) {
    return NodeFactory.createURI("https://w3id.org/vertice/graph/" + name);
  }

  /** A concept of the engine's code lists, such as {@code rank/preferred}. */
  public static Node code(String path) {
    return NodeFactory.createURI("https://w3id.org/vertice/code/" + path);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }
}
