package org.vertice.web.pages;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vertice.query.saved.NamedQuery;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.site.Disagreement;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Site;
import org.vertice.web.site.Term;
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
  private final transient SnapshotCache<GraphSummary> summaries =
      new SnapshotCache<>(snapshot -> GraphSummary.of(snapshot.dataset()));

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
  protected String write(PageContext page) {
    GraphSummary graph = summaries.of(page.snapshot());
    Optional<Node> topic = graph.topics().stream().findFirst();
    String title = topic.map(page.labels()::of).orElse("Vertice");
    String description = topic.map(page::definition).map(Term::text).orElse("");
    String claims = page.count("home.claims", graph.claims());
    List<Disagreement> disagreements = Disagreement.all(page.dataset());
    Model model =
        new Model(
            title,
            description,
            graph,
            timeline.strip(page),
            disagreements,
            disagreements.stream().filter(Disagreement::isOpen).count(),
            SavedQueryPage.groups(page),
            EXAMPLE,
            DatasetMarkup.of(
                graph, title, (description + " " + claims + ".").strip(), page.address()));
    page.show(out -> JtehomeGenerated.render(out, null, page, model));
    return title;
  }

  /** A date of a document in words. */
  static String inWords(String date, PageContext page) {
    return Period.of(date, date).map(TimelinePage.words(page)::of).orElse(date);
  }
}
