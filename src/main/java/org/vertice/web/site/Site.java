package org.vertice.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.rdf.Publication;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.ErrorPage;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.SnapshotCache;

/**
 * What all pages of a server share.
 *
 * @param live what is served at this moment
 * @param spaces where the graph's things have their pages
 * @param navigation the main pages: key of the name among the messages, path
 * @param licences of the data, for the foot of every page
 */
public record Site(
    Supplier<Snapshot> live,
    SnapshotCache<IriSpace> spaces,
    PublicAddress address,
    List<Link> navigation,
    Assets assets,
    SnapshotCache<List<Link>> licences)
    implements ErrorPage {

  /** A site with the licences that its data names. */
  public Site(
      Supplier<Snapshot> live,
      SnapshotCache<IriSpace> spaces,
      PublicAddress address,
      List<Link> navigation,
      Assets assets) {
    this(
        live,
        spaces,
        address,
        navigation,
        assets,
        new SnapshotCache<>(snapshot -> licences(snapshot.dataset())));
  }

  /** What writes a page. */
  @FunctionalInterface
  public interface Body {

    /** Shows what is between header and footer of the page, and returns its title. */
    String write(PageContext page) throws IOException;
  }

  /** Answers with a page that is written within one transaction. */
  public void show(HttpServletRequest request, HttpServletResponse response, Body body)
      throws IOException {
    show(request, response, live.get(), body);
  }

  /** Answers with a page about a state of the graph. */
  public void show(
      HttpServletRequest request, HttpServletResponse response, Snapshot snapshot, Body body)
      throws IOException {
    PageContext page = context(request, response, snapshot);
    String document;
    DatasetGraph dataset = page.dataset();
    boolean own = !dataset.isInTransaction();
    if (own) {
      dataset.begin(TxnType.READ);
    }
    try {
      document = page.document(body.write(page));
    } finally {
      if (own) {
        dataset.end();
      }
    }
    Language.remember(request, response);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    if (response.getStatus() != HttpServletResponse.SC_OK
        || !EntityTag.isKnown(request, response, document)) {
      response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The context of a page that is sent by other means than {@link #show}. */
  public PageContext context(
      HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
    response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie");
    return PageContext.of(this, request, response, snapshot);
  }

  @Override
  public String of(
      HttpServletRequest request, HttpServletResponse response, HttpStatusException fault) {
    PageContext page = context(request, response, live.get());
    String key = "problem." + fault.status();
    String title =
        page.say(
            page.messages().has(key)
                ? key
                : fault.status() >= 500 ? "problem.server" : "problem.other");
    page.show(out -> JteproblemPageGenerated.render(out, null, page, title, fault));
    return page.document(title);
  }

  private static List<Link> licences(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            Publication.licences(dataset.getDefaultGraph()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.matches("https?://.*"))
                .map(iri -> new Link(shortName(iri), iri))
                .toList());
  }

  private static String shortName(String licence) {
    String name = licence.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    return name.startsWith("creativecommons.org/licenses/")
        ? "CC " + name.substring(29).replace("/", " ").toUpperCase(Locale.ROOT)
        : name;
  }
}
