package org.vertice.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.system.Txn;
import org.vertice.query.saved.NamedQuery;
import org.vertice.rdf.XmlText;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Paths;

/** What search engines look for: {@code robots.txt} and {@code sitemap.xml}. */
public final class Crawlers extends Resource {

  /** What may be visited. */
  public static final String ROBOTS = "/robots.txt";

  /** What there is. */
  public static final String SITEMAP = "/sitemap.xml";

  private static final long serialVersionUID = 1;

  /** More is not allowed in one file (sitemaps.org). */
  private static final int MOST = 50_000;

  private final transient Supplier<Snapshot> live;
  private final transient SnapshotCache<IriSpace> spaces;
  private final transient PublicAddress address;

  /** For the live snapshot. */
  public Crawlers(Supplier<Snapshot> live, SnapshotCache<IriSpace> spaces, PublicAddress address) {
    this.live = live;
    this.spaces = spaces;
    this.address = address;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String site = address.of(request);
    boolean robots = request.getRequestURI().equals(ROBOTS);
    response.setContentType((robots ? "text/plain" : "application/xml") + "; charset=utf-8");
    String body = robots ? robots(site) : sitemap(site, live.get());
    response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String robots(String site) {
    return """
    User-agent: *
    Disallow: /vertice/
    Disallow: /api/
    Disallow: /query/*?
    Sitemap: %s%s
    """
        .formatted(site, SITEMAP);
  }

  private String sitemap(String site, Snapshot snapshot) {
    Set<String> pages = new TreeSet<>();
    pages.add("/");
    snapshot.queries().queries().stream()
        .map(NamedQuery::name)
        .map((Paths.QUERY + "/")::concat)
        .forEach(pages::add);
    IriSpace space = spaces.of(snapshot);
    Txn.executeRead(
        snapshot.dataset(),
        () -> {
          var triples = snapshot.dataset().getDefaultGraph().find();
          while (triples.hasNext() && pages.size() < MOST) {
            Node subject = triples.next().getSubject();
            if (subject.isURI() && space.has(subject.getURI())) {
              pages.add(Paths.PAGE + space.address(subject.getURI()).replaceFirst("#.*", ""));
            }
          }
        });
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (String page : pages) {
      String escaped =
          XmlText.of(site + page).replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
      xml.append("<url><loc>").append(escaped).append("</loc></url>\n");
    }
    return xml.append("</urlset>\n").toString();
  }
}
