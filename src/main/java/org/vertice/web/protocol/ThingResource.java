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
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.Fault;
import org.vertice.web.http.Form;
import org.vertice.web.http.HtmlForm;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.http.RdfForm;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.Text;
import org.vertice.web.pages.ThingPage;
import org.vertice.web.site.Fragments;
import org.vertice.web.site.IriSpace;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.site.Thing;

/**
 * Answers for every IRI that the project mints (Cool URIs for the Semantic Web, 4.3): a thing's own
 * address leads by 303 to its page under {@code /page/} or its data under {@code /data/}; with an
 * ending such as {@code .ttl} or {@code .html} the answer is there at once.
 */
public final class ThingResource extends Resource {

  private static final long serialVersionUID = 1;

  private static final List<Form> FORMS =
      Stream.<Form>concat(RdfForm.OF_GRAPHS.stream(), Stream.of(HtmlForm.HTML)).toList();

  private final transient Site site;
  private final transient PerSnapshot<IriSpace> spaces;
  private final transient PerSnapshot<Fragments> fragments;

  /** Things of whatever is served just then. */
  public ThingResource(Site site, PerSnapshot<IriSpace> spaces) {
    this.site = site;
    this.spaces = spaces;
    this.fragments = new PerSnapshot<>(each -> Fragments.of(each.dataset(), spaces.of(each)));
  }

  /**
   * What is asked for.
   *
   * @param iri of the thing
   * @param form that the address names, if it does
   */
  private record Wanted(String iri, Optional<Form> form) {}

  private record Exchange(
      HttpServletRequest request,
      HttpServletResponse response,
      Snapshot snapshot,
      IriSpace space) {}

  private record Source(DatasetGraph dataset, Fragments fragments) {

    Thing thing(String iri) {
      return new Thing(dataset, fragments, iri);
    }
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.ofAddress(request);
    Snapshot snapshot = site.live().get();
    IriSpace space = spaces.of(snapshot);
    String path = request.getRequestURI();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    DatasetGraph dataset = snapshot.dataset();
    Source source = new Source(dataset, fragments.of(snapshot));
    Exchange exchange = new Exchange(request, response, snapshot, space);
    dataset.begin(TxnType.READ);
    try {
      boolean page = path.equals(Paths.PAGE) || path.startsWith(Paths.PAGE + "/");
      boolean data = path.equals(Paths.DATA) || path.startsWith(Paths.DATA + "/");
      String rest =
          page
              ? path.substring(Paths.PAGE.length())
              : data ? path.substring(Paths.DATA.length()) : path;
      Wanted wanted = wanted(source, space, rest, parameters);
      Thing thing = source.thing(wanted.iri());
      if (wanted.form().isPresent()) {
        show(thing, header(wanted.form().get()), exchange);
      } else if (page) {
        show(thing, header(HtmlForm.HTML), exchange);
      } else if (data) {
        show(thing, Negotiation.choose(request, parameters, RdfForm.OF_GRAPHS), exchange);
      } else {
        lead(Negotiation.choose(request, parameters, FORMS), rest, response);
      }
    } finally {
      dataset.end();
    }
  }

  private static Negotiation.Choice<Form> header(Form form) {
    return new Negotiation.Choice<>(form, form.mediaType());
  }

  /** The thing of an address; a name that ends like a file's is tried as it is first. */
  private static Wanted wanted(Source source, IriSpace space, String path, Parameters parameters) {
    Optional<String> other = parameters.one("iri");
    if (path.length() < 2 && other.isPresent()) {
      if (!source.thing(other.get()).exists()) {
        throw new Fault(404, "The graph says nothing of " + other.get() + ".")
            .worded("fault.nothing", other.get());
      }
      return new Wanted(other.get(), Optional.empty());
    }
    String iri = space.base() + named(source, space, path);
    if (path.length() > 1 && source.thing(iri).exists()) {
      return new Wanted(iri, Optional.empty());
    }
    int dot = iri.lastIndexOf('.');
    if (dot > iri.lastIndexOf('/') + 1) {
      String suffix = iri.substring(dot + 1);
      Optional<Form> form =
          suffix.equals("html")
              ? Optional.of(HtmlForm.HTML)
              : RdfForm.bySuffix(suffix).map(each -> each);
      String plain = iri.substring(0, dot);
      if (form.isPresent() && source.thing(plain).exists()) {
        return new Wanted(plain, form);
      }
    }
    throw new Fault(
            404, "There is nothing at " + path + ", and the graph says nothing of " + iri + ".")
        .worded("fault.address", path, iri);
  }

  /** The path as the data writes it: as it was sent, or without percent signs. */
  private static String named(Source source, IriSpace space, String path) {
    String sent = path.substring(Math.min(1, path.length()));
    if (sent.indexOf('%') < 0 || source.thing(space.base() + sent).exists()) {
      return sent;
    }
    return Text.decoded(sent);
  }

  private static void lead(
      Negotiation.Choice<Form> choice, String path, HttpServletResponse response) {
    String target =
        choice.form() instanceof RdfForm form
            ? Paths.DATA + path + "." + form.suffix()
            : Paths.PAGE + path;
    response.setHeader("Location", target);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  private void show(Thing thing, Negotiation.Choice<? extends Form> choice, Exchange exchange)
      throws IOException {
    HttpServletResponse response = exchange.response();
    if (choice.form() instanceof RdfForm form) {
      response.setContentType(choice.header());
      response.setHeader("Link", "<" + Text.ascii(thing.iri().getURI()) + ">; rel=\"describes\"");
      if (!EntityTag.isKnown(
          exchange.request(), response, exchange.snapshot(), "thing " + thing.iri().getURI())) {
        write(thing, form, response);
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
        visit -> new ThingPage(thing, visit).show());
  }

  private static void write(Thing thing, RdfForm form, HttpServletResponse response)
      throws IOException {
    if (form.hasGraphs()) {
      form.write(thing.data(), response.getOutputStream());
    } else {
      form.write(thing.triples(), response.getOutputStream());
    }
  }

  private static String links(String address) {
    return RdfForm.OF_GRAPHS.stream()
        .map(
            form ->
                "<"
                    + Paths.DATA
                    + Text.ascii(address)
                    + "."
                    + form.suffix()
                    + ">; rel=\"alternate\"; type=\""
                    + form.mediaType()
                    + '"')
        .collect(Collectors.joining(", "));
  }
}
