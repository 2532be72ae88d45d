package org.vertice.web;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.limits.QueryService;
import org.vertice.web.pages.DisagreementsPage;
import org.vertice.web.pages.DocumentTexts;
import org.vertice.web.pages.EditorPage;
import org.vertice.web.pages.HomePage;
import org.vertice.web.pages.OntologyPage;
import org.vertice.web.pages.SavedQueryPage;
import org.vertice.web.pages.SourcePages;
import org.vertice.web.pages.TermsResource;
import org.vertice.web.pages.Vocabulary;
import org.vertice.web.protocol.Catalogue;
import org.vertice.web.protocol.Crawlers;
import org.vertice.web.protocol.Downloads;
import org.vertice.web.protocol.SavedQueryApi;
import org.vertice.web.protocol.ThingResource;
import org.vertice.web.search.SearchPage;
import org.vertice.web.site.Assets;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Link;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.views.map.MapPage;
import org.vertice.web.views.network.NetworkPage;
import org.vertice.web.views.timeline.TimelinePage;

/**
 * All that a server shows of a graph beside SPARQL: its pages, the API of its saved queries, linked
 * data, description and downloads.
 *
 * @param site what its pages share
 * @param byPattern pattern of the addresses, as servlets are mapped → what answers there; one of
 *     them, {@code /*}, answers for things
 */
record SiteServlets(Site site, Map<String, HttpServlet> byPattern) {

  private static final List<Link> MENU =
      List.of(
          new Link("query.title", Paths.QUERY),
          new Link("timeline.title", TimelinePage.PATH),
          new Link("network.title", NetworkPage.PATH),
          new Link("map.title", MapPage.PATH),
          new Link("sources.title", Paths.SOURCES),
          new Link("disagreements.title", Paths.DISAGREEMENTS),
          new Link("ontology.title", OntologyPage.PATH));

  private static final String YASQE = "/META-INF/resources/webjars/zazuko__yasqe/4.5.0/build/";

  /** Files of libraries that pages load, by the names under which they are served. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "yasqe.js", YASQE + "yasqe.min.js",
          "yasqe.css", YASQE + "yasqe.min.css");

  /**
   * Who reads.
   *
   * @param texts of the cited documents, as far as readers may see them
   * @param login whether they are asked for a name and a password
   */
  record Reading(DocumentTexts texts, boolean login) {

    /** Everybody who comes, without the texts. */
    static final Reading OPEN = new Reading(DocumentTexts.NONE, false);
  }

  /**
   * For the snapshot that is live at each request.
   *
   * @param spaces where the graph's things have their pages
   */
  static SiteServlets of(
      Supplier<Snapshot> live,
      SnapshotCache<IriSpace> spaces,
      PublicAddress address,
      QueryService service,
      Reading reading) {
    Assets assets = new Assets(LIBRARIES);
    Site site = new Site(live, spaces, address, MENU, assets);
    Downloads downloads = new Downloads(live);
    Crawlers crawlers = new Crawlers(live, spaces, address);
    SnapshotCache<Vocabulary> vocabularies = OntologyPage.vocabularies();
    TimelinePage timeline = new TimelinePage(site);
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put("", new HomePage(site, timeline));
    servlets.put(TimelinePage.PATH, timeline);
    servlets.put(NetworkPage.PATH, new NetworkPage(site));
    servlets.put(MapPage.PATH, new MapPage(site));
    servlets.put(Paths.DISAGREEMENTS, new DisagreementsPage(site));
    servlets.put(SearchPage.PATH, new SearchPage(site, reading.texts()));
    servlets.put(OntologyPage.PATH, new OntologyPage(site, vocabularies));
    servlets.put(TermsResource.PATH, new TermsResource(site, vocabularies));
    servlets.put(Paths.QUERY, new EditorPage(site, service));
    servlets.put(SavedQueryPage.PATH + "*", new SavedQueryPage(site, service));
    servlets.put(
        SavedQueryApi.PATH + "*", new SavedQueryApi(live, service, address, reading.login()));
    servlets.put(Paths.SOURCES + "/*", new SourcePages(site, reading.texts()));
    servlets.put(Assets.PATH + "*", assets);
    servlets.put(Catalogue.PATH, new Catalogue(live, spaces, address, downloads));
    servlets.put(Downloads.PATH + "*", downloads);
    servlets.put(Crawlers.ROBOTS, crawlers);
    servlets.put(Crawlers.SITEMAP, crawlers);
    servlets.put("/*", new ThingResource(site, spaces));
    return new SiteServlets(site, servlets);
  }
}
