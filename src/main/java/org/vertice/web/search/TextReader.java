package org.vertice.web.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.Labels;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.search.IndexedText.Role;

/**
 * Reads the texts of a dataset: which are names, notes or passages is what the W3C's vocabularies
 * and the data's own ontology ({@code rdfs:subPropertyOf}) say. Used within a transaction.
 */
final class TextReader {

  private static final List<Node> ALIASES = nodes(SKOS.altLabel, SKOS.hiddenLabel);
  private static final List<Node> NOTES =
      nodes(
          RDFS.comment,
          DCTerms.description,
          SKOS.note,
          SKOS.definition,
          SKOS.scopeNote,
          SKOS.example,
          SKOS.editorialNote,
          SKOS.historyNote,
          SKOS.changeNote);

  private final DatasetGraph dataset;
  private final Graph facts;
  private final PassageText passages;
  private final Map<Node, Role> roles = new HashMap<>();

  /** Parts of a citation: what they say stands at the claim. */
  private final Set<Node> selectors = new HashSet<>();

  /** The text of a cited passage, where it is available. */
  interface PassageText {

    /** The characters of a document from one place to another, in Unicode code points. */
    Optional<String> of(Node document, int start, int end);
  }

  TextReader(DatasetGraph dataset, PassageText passages) {
    this.dataset = dataset;
    this.facts = dataset.getDefaultGraph();
    this.passages = passages;
    roles(Labels.NAMING, Role.NAME);
    roles(ALIASES, Role.ALIAS);
    roles(NOTES, Role.NOTE);
    roles(List.of(VerticeVocabulary.RANK_REASON), Role.NOTE);
    roles(List.of(VerticeVocabulary.PASSAGE), Role.PASSAGE);
    roles(nodes(DCTerms.identifier), Role.IDENTIFIER);
  }

  private static List<Node> nodes(org.apache.jena.rdf.model.Property... properties) {
    return List.of(properties).stream().map(each -> each.asNode()).toList();
  }

  /** These properties and all that are declared to be finer ones. */
  private void roles(List<Node> properties, Role role) {
    for (Node property : properties) {
      if (roles.putIfAbsent(property, role) == null) {
        roles(
            facts
                .find(Node.ANY, RDFS.subPropertyOf.asNode(), property)
                .mapWith(Triple::getSubject)
                .toList(),
            role);
      }
    }
  }

  /** Passes on each text once: with the claim that states it, where one does. */
  void read(Consumer<IndexedText> entries) {
    facts
        .find(Node.ANY, OA.hasSelector.asNode(), Node.ANY)
        .forEach(
            triple -> {
              selectors.add(triple.getSubject());
              selectors.add(triple.getObject());
            });
    Set<Triple> said = new HashSet<>();
    claims()
        .forEach(
            claim -> {
              Iterator<Quad> quads = dataset.find(claim, Node.ANY, Node.ANY, Node.ANY);
              while (quads.hasNext()) {
                Triple triple = quads.next().asTriple();
                entry(triple, Optional.of(claim))
                    .filter(each -> said.add(triple))
                    .ifPresent(entries);
              }
            });
    Iterator<Triple> triples = facts.find();
    while (triples.hasNext()) {
      Triple triple = triples.next();
      entry(triple, Optional.empty()).filter(each -> !said.contains(triple)).ifPresent(entries);
    }
    whole(entries);
  }

  private List<Node> claims() {
    return facts
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
        .mapWith(Triple::getSubject)
        .toList();
  }

  private Optional<IndexedText> entry(Triple triple, Optional<Node> claim) {
    Node subject = triple.getSubject();
    Node text = triple.getObject();
    if (!subject.isURI() || !isText(text) || selectors.contains(subject)) {
      return Optional.empty();
    }
    Node property = triple.getPredicate();
    Role role = roles.get(property);
    if (role == null) {
      if (isTechnical(property.getURI())) {
        return Optional.empty();
      }
      role = Role.WORDS;
    }
    return Optional.of(new IndexedText(subject, role, property, text, claim));
  }

  private static boolean isText(Node node) {
    return node.isLiteral()
        && (!node.getLiteralLanguage().isEmpty()
            || XSDDatatype.XSDstring.equals(node.getLiteralDatatype()));
  }

  /** What no reader would look for: the engine's own book-keeping and an ontology's. */
  private static boolean isTechnical(String property) {
    return property.startsWith(VerticeVocabulary.NAMESPACE)
        || property.startsWith(OWL.NS)
        || property.startsWith(RDF.uri)
        || property.startsWith(OA.NS)
        || property.startsWith("http://purl.org/vocab/vann/")
        || property.startsWith("http://www.w3.org/ns/shacl#");
  }

  /** The whole text of each cited passage that is available. */
  private void whole(Consumer<IndexedText> entries) {
    for (Triple cited : facts.find(Node.ANY, OA.hasTarget.asNode(), Node.ANY).toList()) {
      Node target = cited.getObject();
      for (Node selector : Values.of(facts, target, OA.hasSelector.asNode())) {
        Optional<Node> document = Values.first(facts, target, OA.hasSource.asNode());
        Optional<Node> from = Values.first(facts, selector, OA.start.asNode());
        Optional<Node> to = Values.first(facts, selector, OA.end.asNode());
        if (document.isPresent() && from.isPresent() && to.isPresent()) {
          passages
              .of(document.get(), number(from.get()), number(to.get()))
              .map(text -> text.replaceAll("\\s+", " "))
              .map(text -> NodeFactory.createLiteralLang(text, language(document.get())))
              .map(text -> passage(cited.getSubject(), text))
              .ifPresent(entries);
        }
      }
    }
  }

  private static IndexedText passage(Node claim, Node text) {
    return new IndexedText(
        claim, Role.PASSAGE, VerticeVocabulary.PASSAGE, text, Optional.of(claim));
  }

  private String language(Node document) {
    return Values.text(facts, document, DCTerms.language.asNode())
        .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"))
        .orElse("");
  }

  private static int number(Node literal) {
    return literal.isLiteral() && literal.getLiteralValue() instanceof Number number
        ? number.intValue()
        : 0;
  }
}
