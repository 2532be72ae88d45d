package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.pages.Footnotes.Mark;
import org.vertice.web.site.Claim;
import org.vertice.web.site.Disagreement;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Statements;
import org.vertice.web.site.Thing;

/**
 * The page of a thing: accepted facts with their footnotes, claims that are not taken for facts,
 * disagreements, and what links to it. It is read within a transaction.
 */
public final class ThingPage {

  /** What the head of the page says already. */
  private static final Set<Node> IN_HEAD =
      Set.of(RDF.type.asNode(), RDFS.label.asNode(), SKOS.altLabel.asNode());

  private final Thing thing;
  private final PageContext page;
  private final Graph facts;
  private final Footnotes footnotes;

  /**
   * What {@code thing.jte} shows.
   *
   * @param claim where it is one
   * @param states what a claim or a row states
   * @param notAccepted claims about it that are not taken for facts
   * @param neighbours a drawing, where there is enough to draw
   * @param incoming facts whose object it is
   * @param parts things whose IRIs are this one's with a fragment
   */
  record Model(
      Node iri,
      List<Node> kinds,
      List<Node> aliases,
      @Nullable Claim claim,
      List<Statements> states,
      List<Facts> facts,
      List<Disagreement> disagreements,
      List<NotAccepted> notAccepted,
      @Nullable Neighbours neighbours,
      List<Facts> incoming,
      List<Part> parts,
      List<Footnotes.Note> notes) {

    boolean isDocument() {
      return claim == null && kinds.contains(VerticeVocabulary.DOCUMENT);
    }
  }

  /** A property with its values. */
  record Facts(Node property, List<Value> values) {}

  /** A value with the marks of the graphs that state it. */
  record Value(Node term, List<Mark> marks) {}

  /** A claim that is not taken for a fact: a plan, an allegation, a denial, an opinion. */
  record NotAccepted(Claim claim, Mark mark, List<Statements> states) {}

  /** A thing that is named within this one. */
  record Part(Node iri, String fragment, List<Facts> facts) {}

  /** A page about a thing. */
  public ThingPage(Thing thing, PageContext page) {
    this.thing = thing;
    this.page = page;
    this.facts = page.facts();
    this.footnotes = new Footnotes(page);
  }

  /** Shows the page, and returns its title. */
  public String show() {
    Model model = read();
    page.show(out -> JtethingGenerated.render(out, null, page, model));
    return model.claim() == null ? page.called(thing.iri()) : model.claim().id();
  }

  private Model read() {
    Node iri = thing.iri();
    Map<Node, List<Node>> outgoing = thing.facts(iri);
    List<Node> kinds = outgoing.getOrDefault(RDF.type.asNode(), List.of());
    List<Node> aliases = outgoing.getOrDefault(SKOS.altLabel.asNode(), List.of());
    outgoing.keySet().removeAll(IN_HEAD);
    Map<Node, List<Node>> incoming = thing.incoming();
    removeSymmetric(incoming, outgoing);
    // The order of these calls numbers the marks: it is that of the page.
    List<Facts> known =
        facts(outgoing, (by, value) -> footnotes.marks(Triple.create(iri, by, value)));
    List<NotAccepted> notAccepted = notAccepted();
    List<Facts> leading =
        facts(incoming, (by, other) -> footnotes.marks(Triple.create(other, by, iri)));
    return new Model(
        iri,
        kinds,
        aliases,
        Claim.isClaim(iri, facts) ? Claim.of(iri, page) : null,
        Statements.of(thing.held(), page),
        known,
        Disagreement.about(iri, page.dataset()),
        notAccepted,
        Neighbours.of(thing, page),
        leading,
        thing.parts().stream().map(this::part).toList(),
        footnotes.notes());
  }

  private static List<Facts> facts(
      Map<Node, List<Node>> groups, BiFunction<Node, Node, List<Mark>> marks) {
    List<Facts> facts = new ArrayList<>();
    groups.forEach(
        (property, values) ->
            facts.add(
                new Facts(
                    property,
                    values.stream()
                        .map(value -> new Value(value, marks.apply(property, value)))
                        .toList())));
    return facts;
  }

  /** What holds in both directions is said once. */
  private static void removeSymmetric(
      Map<Node, List<Node>> incoming, Map<Node, List<Node>> outgoing) {
    outgoing.forEach(
        (property, values) ->
            incoming.computeIfPresent(
                property,
                (key, others) -> {
                  List<Node> rest = others.stream().filter(it -> !values.contains(it)).toList();
                  return rest.isEmpty() ? null : rest;
                }));
  }

  private List<NotAccepted> notAccepted() {
    return thing.said().stream()
        .filter(quad -> !facts.contains(quad.asTriple()))
        .map(Quad::getGraph)
        .filter(graph -> !graph.equals(thing.iri()) && Claim.isClaim(graph, facts))
        .distinct()
        .map(
            claim ->
                new NotAccepted(
                    Claim.of(claim, page),
                    footnotes.mark(claim),
                    Statements.of(beyondFacts(claim), page)))
        .toList();
  }

  /** All that the claim states beyond facts: an opinion needs its words, a plan its date. */
  private List<Triple> beyondFacts(Node claim) {
    return page.dataset().getGraph(claim).find().toList().stream()
        .filter(statement -> !facts.contains(statement))
        .sorted(Comparator.comparing(Triple::toString))
        .toList();
  }

  private Part part(Node part) {
    return new Part(
        part,
        part.getURI().substring(thing.iri().getURI().length() + 1),
        facts(thing.facts(part), (property, value) -> List.of()));
  }

  /** The address of what the page shows as data. */
  static String data(Node thing, AnswerFormat form, PageContext page) {
    return page.space().has(thing.getURI())
        ? Paths.DATA + page.address(thing) + "." + form.suffix()
        : Paths.DATA + "?iri=" + UrlEncoding.encoded(thing.getURI()) + "&format=" + form.suffix();
  }
}
