package org.vertice.web.views.network;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vertice.query.saved.NetworkLink;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Site;
import org.vertice.web.views.KindFilter;
import org.vertice.web.views.ViewQueries;
import org.vertice.web.views.network.Network.Link;
import org.vertice.web.views.network.Network.Node;
import org.vertice.web.views.timeline.TimeFilter;

/** The relations between things. */
public final class NetworkPage extends Page {

  /** Where it is. */
  public static final String PATH = "/network";

  private static final long serialVersionUID = 1;

  /** More would be a drawing of nothing; the list has all. */
  private static final int MOST_NODES = 60;

  static final int MOST_PAIRS = 1000;

  private final transient SnapshotCache<ViewRows> rows = ViewQueries.of(QueryHeader.NETWORK);

  /** The page of a site. */
  public NetworkPage(Site site) {
    super(site);
  }

  @Override
  protected String write(PageContext page) {
    ViewRows fed = rows.of(page.snapshot());
    page.style("views.css");
    List<Link> all = new NetworkLinks(page).of(NetworkLink.of(fed.rows()));
    KindFilter kinds = new KindFilter(page, all.stream().map(Link::kind).toList());
    List<Link> chosen = all.stream().filter(link -> kinds.shows(link.kind())).toList();
    TimeFilter times = new TimeFilter(page);
    List<Link> shown = chosen.stream().filter(link -> times.shows(link.when())).toList();
    Network network = Network.of(shown);
    page.show(
        out ->
            JtenetworkGenerated.render(
                out, null, page, fed, kinds, times, network, Drawn.of(network, page)));
    return page.say("network.title");
  }

  /**
   * The drawing.
   *
   * @param kinds of its nodes, in the order of their signs
   * @param caption how many nodes are not drawn, if any
   */
  record Drawn(Content wide, Content narrow, List<String> kinds, @Nullable String caption) {

    private static Drawn of(Network network, PageContext page) {
      Network drawn = network.atMost(MOST_NODES);
      List<String> kinds = drawn.nodes().stream().map(Node::kind).distinct().toList();
      NetworkDrawing drawing =
          new NetworkDrawing(
              page.say("network.title"),
              edge ->
                  edge.one().name()
                      + " – "
                      + edge.other().name()
                      + ": "
                      + page.count("network.links", edge.links().size()));
      int left = network.nodes().size() - drawn.nodes().size();
      return new Drawn(
          drawing.draw(drawn, kinds, "wide", 1120),
          drawing.draw(drawn, kinds, "narrow", 360),
          kinds,
          left == 0 ? null : page.count("network.left", left));
    }
  }
}
