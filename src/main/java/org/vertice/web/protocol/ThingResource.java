package org.vertice.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.pages.ThingPage;
import org.vertice.web.site.Fragments;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.site.Thing;

/**
 * Answers for every IRI that the project mints (Cool URIs for the Semantic Web, 4.3): a thing's own
 * address redirects (303) to its page under {@code /page/} or its data under {@code /data/}; with
 * an ending such as {@code .ttl} or {@code .html} the answer is there at once.
 */
public final class ThingResource extends Resource {

  private static final long serialVersionUID = 1;

  private static final List<AnswerFormat> FORMATS =
      Stream.concat(AnswerFormat.OF_GRAPHS.stream(), Stream.of(AnswerFormat.HTML)).toList();

  private final transient Site site;
  private final transient SnapshotCache<IriSpace> spaces;
  private final transient SnapshotCache<Fragments> fragments;

  /** Things of the live snapshot. */
  public ThingResource(Site site, SnapshotCache<IriSpace> spaces) {
    this.site = site;
    this.spaces = spaces;
    this.fragments = new SnapshotCache<>(each -> Fragments.of(each.dataset(), spaces.of(each)));
  }

  /**
   * What is requested.
   *
   * @param iri of the thing
   * @param format that the address names, if it does
   */
  private record Target(String iri, Optional<AnswerFormat> format) {}

  private record Exchange(
      HttpServletRequest request,
      HttpServletResponse response,
      Snapshot snapshot,
      IriSpace space,
      Fragments fragments) {

    Thing thing(String iri) {
      return new Thing(snapshot.dataset(), fragments, iri);
    }
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.ofAddress(request);
    Snapshot snapshot = site.live().get();
    String path = request.getRequestURI();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    DatasetGraph dataset = snapshot.dataset();
    Exchange exchange =
        new Exchange(request, response, snapshot, spaces.of(snapshot), fragments.of(snapshot));
    dataset.begin(TxnType.READ);
    try {
      boolean page = path.equals(Paths.PAGE) || path.startsWith(Paths.PAGE + "/");
      boolean data = path.equals(Paths.DATA) || path.startsWith(Paths.DATA + "/");
      String rest =
          page
              ? path.substring(Paths.PAGE.length())
              : data ? path.substring(Paths.DATA.length()) : path;
      Target target = target(exchange, rest, parameters);
      Thing thing = exchange.thing(target.iri());
      if (target.format().isPresent()) {
        show(thing, header(target.format().get()), exchange);
      } else if (page) {
        show(thing, header(AnswerFormat.HTML), exchange);
      } else if (data) {
        show(thing, Negotiation.choose(request, parameters, AnswerFormat.OF_GRAPHS), exchange);
      } else {
        redirect(Negotiation.choose(request, parameters, FORMATS), rest, response);
      }
    } finally {
      dataset.end();
    }
  }

  private static Negotiation.Choice header(AnswerFormat format) {
    return new Negotiation.Choice(format, format.mediaType());
  }

  /** The thing of an address; a name that ends like a file's is tried as it is first. */
  private static Target target(Exchange exchange, String path, Parameters parameters) {
    Optional<String> other = parameters.one("iri");
    if (path.length() < 2 && other.isPresent()) {
      if (!exchange.thing(other.get()).exists()) {
        throw new HttpStatusException(404, "The graph states nothing about " + other.get() + ".")
            .worded("fault.nothing", other.get());
      }
      return new Target(other.get(), Optional.empty());
    }
    String iri = exchange.space().base() + named(exchange, path);
    if (path.length() > 1 && exchange.thing(iri).exists()) {
      return new Target(iri, Optional.empty());
    }
    int dot = iri.lastIndexOf('.');
    if (dot > iri.lastIndexOf('/') + 1) {
      String suffix = iri.substring(dot + 1);
      Optional<AnswerFormat> format = AnswerFormat.bySuffix(suffix);
      String plain = iri.substring(0, dot);
      if (format.isPresent() && exchange.thing(plain).exists()) {
        return new Target(plain, format);
      }
    }
    throw new HttpStatusException(
            404,
            "There is no page at " + path + ", and the graph states nothing about " + iri + ".")
        .worded("fault.address", path, iri);
  }

  /** The path as the data writes it: as it was sent, or without percent signs. */
  private static String named(Exchange exchange, String path) {
    String sent = path.substring(Math.min(1, path.length()));
    if (sent.indexOf('%') < 0 || exchange.thing(exchange.space().base() + sent).exists()) {
      return sent;
    }
    return UrlEncoding.decoded(sent);
  }

  private static void redirect(
      Negotiation.Choice choice, String path, HttpServletResponse response) {
    String target =
        choice.format().isRdf()
            ? Paths.DATA + path + "." + choice.format().suffix()
            : Paths.PAGE + path;
    response.setHeader("Location", target);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private void show(Thing thing, Negotiation.Choice choice, Exchange exchange) throws IOException {
    HttpServletResponse response = exchange.response();
    if (choice.format().isRdf()) {
      response.setContentType(choice.header());
      response.setHeader(
          "Link", "<" + UrlEncoding.ascii(thing.iri().getURI()) + ">; rel=\"describes\"");
      if (!EntityTag.isKnown(
          exchange.request(),
          response,
          exchange.snapshot().contentHash(),
          "thing " + thing.iri().getURI())) {
        write(thing, choice.format(), response);
      }
      return;
    }
    if (exchange.space().has(thing.iri().getURI())) {
      response.setHeader("Link", links(exchange.space().address(thing.iri().getURI())));
    }
    site.show(
        exchange.request(),
        response,
        exchange.snapshot(),
        context -> new ThingPage(thing, context).show());
  }

  private static void write(Thing thing, AnswerFormat format, HttpServletResponse response)
      throws IOException {
    if (format.hasGraphs()) {
      format.write(thing.data(), response.getOutputStream());
    } else {
      format.write(thing.triples(), response.getOutputStream());
    }
  }

  private static String links(String address) {
    return AnswerFormat.OF_GRAPHS.stream()
        .map(
            format ->
                "<"
                    + Paths.DATA
                    + UrlEncoding.ascii(address)
                    + "."
                    + format.suffix()
                    + ">; rel=\"alternate\"; type=\""
                    + format.mediaType()
                    + '"')
        .collect(Collectors.joining(", "));
  }
}
