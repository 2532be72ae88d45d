package org.vertice.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The names of the engine's own vocabulary, {@code ontology/vertice.ttl}: claims, their sources and
 * how sure they are. A topic's terms (leaders, treaties…) are data and have no names in Java.
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

  /** Claim → whom the document names as the origin. */
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

  /** The rank of the best that is known. */
  public static final Node PREFERRED = code("rank/preferred");

  /** The rank of what is known to be in error. */
  public static final Node DEPRECATED = code("rank/deprecated");

  /** Shape → what it is held to, where that is not both accepted view and all claims. */
  public static final Node SCOPE = term("scope");

  /** The scope of a shape that looks at all that is said, and not at the accepted view alone. */
  public static final Node ALL_CLAIMS = code("scope/all-claims");

  /** The scope of a shape that looks at one claim at a time. */
  public static final Node EACH_CLAIM = code("scope/each-claim");

  /** Modality → whether its claims say how things are, which others may contradict. */
  public static final Node STATES_FACT = term("statesFact");

  /** Modality → whether its claims say that it is not so. */
  public static final Node DENIES = term("denies");

  /** Property → true where a thing has one true value of it, at most. */
  public static final Node ONE_TRUE_VALUE = term("oneTrueValue");

  /** Property → the property along which its finer values lie in coarser ones. */
  public static final Node CONTAINED_BY = term("containedBy");

  /** Property → the property whose concept says how its number is to be read. */
  public static final Node QUALIFIED_BY = term("qualifiedBy");

  /** Property → true where its value is the least that it can be. */
  public static final Node LOWER_BOUND = term("lowerBound");

  /** Property → the property that the first day of its date goes to. */
  public static final Node FIRST_DAY_IN = term("firstDayIn");

  /** Property → the property that the last day of its date goes to. */
  public static final Node LAST_DAY_IN = term("lastDayIn");

  /** Concept → the least number that is meant, where it stands by itself. */
  public static final Node LOWEST = term("lowest");

  /** Concept → the greatest number that is meant, where it stands by itself. */
  public static final Node HIGHEST = term("highest");

  /** Concept → what part of the number beside it is the least that is meant. */
  public static final Node LOWEST_FACTOR = term("lowestFactor");

  /** Concept → what multiple of the number beside it is the greatest that is meant. */
  public static final Node HIGHEST_FACTOR = term("highestFactor");

  /** Concept → true where the least number itself is not meant. */
  public static final Node EXCLUSIVE = term("exclusive");

  /** Claims that differ about one thing. */
  public static final Node DISAGREEMENT = term("Disagreement");

  /** A curator's word that claims differ because they speak of different things. */
  public static final Node SCOPE_DIFFERENCE = term("ScopeDifference");

  /** What a document was read for and does not say. */
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

  /** Contradiction → whether ranks leave only values that agree. */
  public static final Node SETTLED = term("settled");

  /** Disagreement → the curator's reason. */
  public static final Node SETTLEMENT = term("settlement");

  /** A rule of inference, and the graph of what it adds. */
  public static final Node RULE = term("Rule");

  /** An accepted triple, as a thing that can be spoken of. */
  public static final Node FACT = term("Fact");

  /** Fact → each claim that states it. */
  public static final Node STATED_BY = term("statedBy");

  /** Fact → number of documents. */
  public static final Node DOCUMENT_COUNT = term("documentCount");

  /** Fact → number of origins; a document that names none is its own. */
  public static final Node ORIGIN_COUNT = term("originCount");

  /** Fact → number of origins that documents name. */
  public static final Node NAMED_ORIGIN_COUNT = term("namedOriginCount");

  /** The graph of all disagreements. */
  public static final Node DISAGREEMENTS = graph("disagreements");

  /** The graph of how often accepted facts are stated. */
  public static final Node CORROBORATION = graph("corroboration");

  /** The graph in which a dataset that was pushed describes itself. */
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
