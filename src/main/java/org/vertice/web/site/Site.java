package org.vertice.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.rdf.Publication;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.Fault;
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.http.ProblemPage;
import org.vertice.web.http.PublicAddress;
import org.vertice.web.http.Snapshot;

/** What all pages of a server share. */
public final class Site implements ProblemPage {

  private final Supplier<Snapshot> live;
  private final PerSnapshot<IriSpace> spaces;
  private final PublicAddress address;
  private final Navigation navigation;
  private final Assets assets;

  /** What the foot of every page says of the graph. */
  private final PerSnapshot<List<String>> licences =
      new PerSnapshot<>(snapshot -> licences(snapshot.dataset()));

  /**
   * A site.
   *
   * @param live what is served just then
   * @param spaces where the graph's things have their pages
   */
  public Site(
      Supplier<Snapshot> live,
      PerSnapshot<IriSpace> spaces,
      PublicAddress address,
      Navigation navigation,
      Assets assets) {
    this.live = live;
    this.spaces = spaces;
    this.address = address;
    this.navigation = navigation;
    this.assets = assets;
  }

  /** What writes a page. */
  @FunctionalInterface
  public interface Body {

    /** Writes what stands between head and foot of the page, and returns its title. */
    String write(Visit visit) throws IOException;
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
    Visit visit = visit(request, response, snapshot);
    String document;
    DatasetGraph dataset = visit.dataset();
    boolean own = !dataset.isInTransaction();
    if (own) {
      dataset.begin(TxnType.READ);
    }
    try {
      document = visit.document(body.write(visit));
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

  /** A visit to a page that is sent by other means than {@link #show}. */
  public Visit visit(HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
    response.setHeader("Vary", "Accept, Accept-Encoding, Accept-Language, Cookie");
    return new Visit(this, request, response, snapshot);
  }

  @Override
  public String of(HttpServletRequest request, HttpServletResponse response, Fault fault) {
    Visit visit = visit(request, response, live.get());
    String key = "problem." + fault.status();
    String title =
        visit.say(
            visit.messages().has(key)
                ? key
                : fault.status() >= 500 ? "problem.server" : "problem.other");
    visit.heading(title);
    FaultText.write(visit, visit.html(), fault);
    visit.html().open("p").element("a", visit.say("problem.home"), "href", "/");
    visit.html().close("p");
    return visit.document(title);
  }

  /** What is served just then. */
  public Supplier<Snapshot> live() {
    return live;
  }

  Navigation navigation() {
    return navigation;
  }

  Assets assets() {
    return assets;
  }

  IriSpace space(Snapshot snapshot) {
    return spaces.of(snapshot);
  }

  List<String> licences(Snapshot snapshot) {
    return licences.of(snapshot);
  }

  String address(HttpServletRequest request) {
    return address.of(request);
  }

  String address(HttpServletRequest request, String path) {
    return address.of(request, path);
  }

  private static List<String> licences(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () ->
            Publication.licences(dataset.getDefaultGraph()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.matches("https?://.*"))
                .toList());
  }
}
