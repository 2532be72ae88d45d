package org.vertice.web.views.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vertice.query.saved.NetworkLink;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.Html;
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.site.Page;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;
import org.vertice.web.views.ClaimLink;
import org.vertice.web.views.KindFilter;
import org.vertice.web.views.ViewParts;
import org.vertice.web.views.ViewQueries;
import org.vertice.web.views.network.Network.Edge;
import org.vertice.web.views.network.Network.Link;
import org.vertice.web.views.network.Network.Node;
import org.vertice.web.views.timeline.PeriodText;
import org.vertice.web.views.timeline.TimeFilter;
import org.vertice.web.views.timeline.TimelinePage;

/** The relations between things. */
public final class NetworkPage extends Page {

  /** Where it is. */
  public static final String PATH = "/network";

  private static final long serialVersionUID = 1;

  /** More would be a drawing of nothing; the list has all. */
  private static final int MOST_NODES = 60;

  private static final int MOST_PAIRS = 1000;

  private final transient PerSnapshot<ViewRows> rows = ViewQueries.of(QueryHeader.NETWORK);

  /** The page of a site. */
  public NetworkPage(Site site) {
    super(site);
  }

  @Override
  protected String write(Visit visit) {
    ViewRows fed = rows.of(visit.snapshot());
    visit.style("views.css");
    visit.heading(visit.say("network.title"), visit.say("network.lead"));
    List<Link> all = new NetworkLinks(visit).of(NetworkLink.of(fed.rows()));
    KindFilter kinds = new KindFilter(visit, all.stream().map(Link::kind).toList());
    List<Link> chosen = all.stream().filter(link -> kinds.shows(link.kind())).toList();
    TimeFilter times = new TimeFilter(visit);
    times.showErrors();
    List<Link> shown = chosen.stream().filter(link -> times.shows(link.when())).toList();
    new ViewParts(visit).complete(fed);
    form(visit, kinds, times);
    Network network = Network.of(shown);
    if (network.edges().isEmpty()) {
      new ViewParts(visit).nothing(!fed.rows().isEmpty(), QueryHeader.NETWORK);
      return visit.say("network.title");
    }
    drawing(visit, network);
    list(visit, network);
    return visit.say("network.title");
  }

  private static void form(Visit visit, KindFilter kinds, TimeFilter times) {
    Html html = visit.html();
    html.open("details", "class", "filter");
    if (kinds.isNarrowed() || times.isNarrowed()) {
      html.attribute("open", "open");
    }
    html.element("summary", visit.say("view.filter"));
    html.open("form", "action", PATH);
    kinds.boxes(html, visit.say("view.relations"));
    html.open("p", "class", "row");
    times.fields(html);
    html.element("button", visit.say("view.show"));
    html.element("a", visit.say("view.reset"), "href", PATH).close("p");
    html.close("form").close("details").newLine();
  }

  private static void drawing(Visit visit, Network network) {
    Network drawn = network.atMost(MOST_NODES);
    Set<String> kinds = new LinkedHashSet<>();
    drawn.nodes().forEach(node -> kinds.add(node.kind()));
    List<String> legend = new ArrayList<>(kinds);
    NetworkDrawing drawing =
        new NetworkDrawing(
            visit.say("network.title"),
            edge ->
                edge.one().name()
                    + " – "
                    + edge.other().name()
                    + ": "
                    + visit.count("network.links", edge.links().size()));
    int left = network.nodes().size() - drawn.nodes().size();
    new ViewParts(visit)
        .figure(
            drawing.draw(drawn, legend, "wide", 1120),
            drawing.draw(drawn, legend, "narrow", 360),
            left == 0 ? "" : visit.count("network.left", left));
    Html html = visit.html();
    html.open("ul", "class", "legend");
    for (String kind : legend) {
      html.open("li").open("span", "class", "sign k" + legend.indexOf(kind));
      html.attribute("aria-hidden", "true").close("span").text(" " + kind).close("li").newLine();
    }
    html.close("ul").newLine();
  }

  private static void list(Visit visit, Network network) {
    Html html = visit.html();
    html.element("h2", visit.count("network.pairs", network.edges().size()), "id", "list");
    html.open("div", "class", "pairs").newLine();
    PeriodText periods = new PeriodText(TimelinePage.words(visit));
    for (Edge edge : network.edges().subList(0, Math.min(MOST_PAIRS, network.edges().size()))) {
      html.open("section", "id", edge.fragment()).open("h3");
      name(html, edge.one());
      html.text(" – ");
      name(html, edge.other());
      html.close("h3").newLine();
      direction(visit, edge, edge.one(), periods);
      direction(visit, edge, edge.other(), periods);
      html.close("section").newLine();
    }
    html.close("div").newLine();
    if (network.edges().size() > MOST_PAIRS) {
      html.element("p", visit.say("view.first", MOST_PAIRS), "class", "quiet");
    }
  }

  private static void name(Html html, Node node) {
    html.element("a", node.name(), "href", node.address());
  }

  /** What goes from one of the two to the other, each relation once with all its claims. */
  private static void direction(Visit visit, Edge edge, Node from, PeriodText periods) {
    Map<String, List<Link>> relations = new LinkedHashMap<>();
    for (Link link : edge.links()) {
      if (link.from().equals(from)) {
        relations.computeIfAbsent(link.relation(), key -> new ArrayList<>()).add(link);
      }
    }
    if (relations.isEmpty()) {
      return;
    }
    Node to = from.equals(edge.one()) ? edge.other() : edge.one();
    Html html = visit.html();
    html.element("p", from.name() + " → " + to.name(), "class", "quiet");
    html.open("dl").newLine();
    relations.forEach(
        (relation, links) -> {
          html.open("dt").text(relation);
          Set<String> times = new LinkedHashSet<>();
          links.forEach(link -> link.when().map(periods::of).ifPresent(times::add));
          if (!times.isEmpty()) {
            html.text(" ").element("span", String.join("; ", times), "class", "quiet");
          }
          html.close("dt").open("dd");
          Set<ClaimLink> claims = new LinkedHashSet<>();
          links.forEach(link -> link.claim().ifPresent(claims::add));
          if (claims.isEmpty()) {
            html.element("span", visit.say("network.unclaimed"), "class", "quiet");
          }
          ViewParts.sources(html, List.copyOf(claims));
          html.close("dd").newLine();
        });
    html.close("dl").newLine();
  }
}
