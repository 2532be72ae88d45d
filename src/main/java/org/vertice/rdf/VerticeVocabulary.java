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

  private VerticeVocabulary() {}

  private static Node code(String path) {
    return NodeFactory.createURI("https://w3id.org/vertice/code/" + path);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }
}
