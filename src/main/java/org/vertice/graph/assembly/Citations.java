package org.vertice.graph.assembly;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.claim.Passage;
import org.vertice.graph.claim.PassageFinder;
import org.vertice.graph.claim.PassageMatch;
import org.vertice.graph.claim.PassageMatch.Ambiguous;
import org.vertice.graph.claim.PassageMatch.NotFound;
import org.vertice.graph.claim.PassageMatch.Span;
import org.vertice.graph.claim.PassageMatch.Unique;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Severity;

/**
 * Writes where each claim stands in its document, as targets of the Web Annotation vocabulary: each
 * passage labelled with the curator's citation, and with its offsets where the document is
 * available. Reports passages that are not found.
 *
 * @param graph gets the targets
 */
record Citations(
    Graph graph, Map<Node, PassageFinder> texts, Vocabulary vocabulary, BuildFindings findings) {

  /** Longer than a long paragraph: the last words are probably not those that were meant. */
  private static final int LONG = 1_000;

  private static final String JOIN =
      "Join the first and the last words by an ellipsis, the one character …, with a blank on each"
          + " side";

  private static final Node TEXT_FRAGMENTS =
      NodeFactory.createURI("https://wicg.github.io/scroll-to-text-fragment/");

  /** Cites all passages of a claim. */
  void cite(Claim claim) {
    Optional<PassageFinder> document = claim.source().map(texts::get);
    int number = 0;
    for (String citation : claim.passages()) {
      number++;
      Passage passage = Passage.parse(citation);
      Node target = part(claim, "passage-", number);
      graph.add(claim.name(), OA.hasTarget.asNode(), target);
      graph.add(target, RDF.type.asNode(), OA.SpecificResource.asNode());
      graph.add(target, RDFS.label.asNode(), NodeFactory.createLiteralString(citation));
      claim.source().ifPresent(source -> graph.add(target, OA.hasSource.asNode(), source));
      fragment(part(claim, "fragment-", number), target, passage);
      if (document.isPresent()) {
        PassageMatch match = document.get().find(passage);
        if (match instanceof Unique unique) {
          position(part(claim, "position-", number), target, unique.span());
          warnIfLong(claim, citation, unique.span());
        } else {
          report(claim, citation, match, fixed(citation, document.get()));
        }
      }
    }
  }

  private static Node part(Claim claim, String kind, int number) {
    return NodeFactory.createURI(claim.name().getURI() + "#" + kind + number);
  }

  private void fragment(Node selector, Node target, Passage passage) {
    graph.add(target, OA.hasSelector.asNode(), selector);
    graph.add(selector, RDF.type.asNode(), OA.FragmentSelector.asNode());
    graph.add(selector, DCTerms.conformsTo.asNode(), TEXT_FRAGMENTS);
    graph.add(
        selector, RDF.value.asNode(), NodeFactory.createLiteralString(passage.textFragment()));
  }

  private void position(Node selector, Node target, Span span) {
    graph.add(target, OA.hasSelector.asNode(), selector);
    graph.add(selector, RDF.type.asNode(), OA.TextPositionSelector.asNode());
    graph.add(selector, OA.start.asNode(), offset(span.start()));
    graph.add(selector, OA.end.asNode(), offset(span.end()));
  }

  private static Node offset(int codePoint) {
    return NodeFactory.createLiteralDT(
        Integer.toString(codePoint), XSDDatatype.XSDnonNegativeInteger);
  }

  private static TripleTarget cited(Claim claim, String citation) {
    return TripleTarget.of(
        claim.name(), VerticeVocabulary.PASSAGE, NodeFactory.createLiteralString(citation));
  }

  private void warnIfLong(Claim claim, String citation, Span span) {
    int length = span.end() - span.start();
    if (length > LONG) {
      findings.report(
          cited(claim, citation),
          Severity.WARNING,
          "passage-long",
          "The passage \"" + citation + "\" is " + length + " characters long.",
          "Cite fewer sentences, or check that its last words are the ones you meant.");
    }
  }

  private Optional<String> elsewhere(String citation) {
    Passage passage = Passage.parse(citation);
    return texts.entrySet().stream()
        .filter(text -> text.getValue().find(passage) instanceof Unique)
        .map(text -> vocabulary.shortened(text.getKey()))
        .min(Comparator.naturalOrder())
        .map(
            document ->
                "It is in " + document + "; name that document, or cite words of this one.");
  }

  /** What to do where the passage is found as soon as its ellipsis is written as it must be. */
  private static Optional<String> fixed(String citation, PassageFinder document) {
    return Passage.fixed(citation)
        .filter(fixed -> document.find(Passage.parse(fixed)) instanceof Unique)
        .map(fixed -> JOIN + ": \"" + fixed + "\".");
  }

  private void report(
      Claim claim, String citation, PassageMatch match, Optional<String> otherEllipsis) {
    TripleTarget target = cited(claim, citation);
    if (match instanceof NotFound missing) {
      findings.report(
          target,
          Severity.ERROR,
          "passage-not-found",
          "\"" + missing.missing() + "\" is not in the document.",
          otherEllipsis
              .or(() -> elsewhere(citation))
              .or(() -> missing.nearest().map(near -> "Did you mean \"" + near + "\"?"))
              .or(() -> Passage.fixed(missing.missing()).map(fixed -> JOIN + "."))
              .orElse("Copy the passage's first and last words from the document."));
    } else if (match instanceof Ambiguous several) {
      findings.report(
          target,
          Severity.ERROR,
          "passage-ambiguous",
          "The passage \"" + citation + "\" occurs " + several.spans().size() + " times.",
          "Cite some more words at its beginning, until it is the only one.");
    }
  }
}
