package org.vertice.web.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.vertice.query.saved.NamedQuery;
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.site.Disagreement;
import org.vertice.web.site.Page;
import org.vertice.web.site.Site;
import org.vertice.web.site.Term;
import org.vertice.web.site.Visit;
import org.vertice.web.views.timeline.Period;
import org.vertice.web.views.timeline.TimelinePage;

/** What the graph is about at a glance, and how to ask it. */
public final class HomePage extends Page {

  private static final long serialVersionUID = 1;

  private static final String EXAMPLE =
      """
      PREFIX vt: <https://w3id.org/vertice/claims#>
      SELECT ?document (COUNT(?claim) AS ?claims) {
        ?claim vt:source ?document
      } GROUP BY ?document ORDER BY DESC(?claims)\
      """;

  private final transient TimelinePage timeline;

  /** Counting takes long on a large graph. */
  private final transient PerSnapshot<GraphSummary> summaries =
      new PerSnapshot<>(snapshot -> GraphSummary.of(snapshot.dataset()));

  /**
   * A page about the graph that is served.
   *
   * @param timeline whose strip is shown
   */
  public HomePage(Site site, TimelinePage timeline) {
    super(site);
    this.timeline = timeline;
  }

  /**
   * What {@code home.jte} shows.
   *
   * @param times a strip of the timeline
   * @param open how many contradictions are open
   * @param markup the dataset in JSON-LD
   */
  record Model(
      String title,
      String description,
      GraphSummary graph,
      @Nullable Content times,
      List<Disagreement> disagreements,
      long open,
      Map<String, List<NamedQuery>> questions,
      String example,
      String markup) {}

  @Override
  protected String write(Visit visit) {
    GraphSummary graph = summaries.of(visit.snapshot());
    Optional<Node> topic = graph.topics().stream().findFirst();
    String title = topic.map(visit.labels()::of).orElse("Vertice");
    String description = topic.map(visit::definition).map(Term::text).orElse("");
    String claims = visit.count("home.claims", graph.claims());
    List<Disagreement> disagreements = Disagreement.all(visit.dataset());
    Model model =
        new Model(
            title,
            description,
            graph,
            timeline.strip(visit),
            disagreements,
            disagreements.stream().filter(Disagreement::isOpen).count(),
            SavedQueryPage.groups(visit),
            EXAMPLE,
            DatasetMarkup.of(
                graph, title, (description + " " + claims + ".").strip(), visit.address()));
    visit.show(out -> JtehomeGenerated.render(out, null, visit, model));
    return title;
  }

  /** The first of a thing's classes that has a label. */
  static @Nullable Term kind(Node thing, Visit visit) {
    return visit
        .facts()
        .find(thing, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(kind -> visit.labels().label(kind).isPresent())
        .nextOptional()
        .map(visit::name)
        .orElse(null);
  }

  /** A date of a document in words. */
  static String inWords(String date, Visit visit) {
    return Period.of(date, date).map(TimelinePage.words(visit)::of).orElse(date);
  }
}
