package org.vertice.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.vertice.web.fuseki.LiveDataset;
import org.vertice.web.fuseki.QueryOperation;
import org.vertice.web.fuseki.SparqlRequest;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Snapshot;
import org.vertice.web.limits.BoundedOutput;
import org.vertice.web.limits.QueryService;
import org.vertice.web.pages.AnswerPage;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;

/**
 * The operation {@code query} of the graph's dataset: SPARQL 1.1 Protocol on the snapshot that the
 * request's transaction has taken, and the endpoint's description of itself.
 */
final class SparqlEndpoint extends QueryOperation {

  private static final List<AnswerFormat> OF_VERDICTS = withPages(AnswerFormat.OF_ROWS);
  private static final List<AnswerFormat> OF_ROWS =
      AnswerFormat.withBinary(withPages(AnswerFormat.OF_ROWS));
  private static final List<AnswerFormat> OF_GRAPHS =
      AnswerFormat.withBinary(withPages(AnswerFormat.OF_GRAPHS));

  /** A scheme, and only characters of an IRI; not longer than an IRI in a query may be. */
  private static final Pattern ABSOLUTE =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]{1,2000}");

  /** Functions whose results differ at each call, and SERVICE: such an answer has no entity tag. */
  private static final Pattern NON_DETERMINISTIC =
      Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE|SERVICE)\\b", Pattern.CASE_INSENSITIVE);

  /** Bytes that are held back, so that an early error can still be answered. */
  private static final int BUFFER = 1 << 16;

  private final Site site;
  private final LiveDataset<Snapshot> live;
  private final QueryService service;
  private final ServiceDescription description;

  SparqlEndpoint(
      Site site, LiveDataset<Snapshot> live, QueryService service, ServiceDescription description) {
    super(service.limits().requestBytes());
    this.site = site;
    this.live = live;
    this.service = service;
    this.description = description;
  }

  @Override
  protected void answer(HttpAction action, SparqlRequest asked) throws IOException {
    HttpServletRequest request = action.getRequest();
    HttpServletResponse response = action.getResponse();
    Snapshot snapshot = live.state();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    if (asked.query().isPresent()) {
      run(asked.query().get(), asked, snapshot, new Exchange(request, response));
    } else if (asked.parameters().names().isEmpty() && Negotiation.wantsPage(request)) {
      response.setHeader("Location", Paths.QUERY);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else {
      description.write(request, response, asked.parameters(), snapshot);
    }
  }

  private static List<AnswerFormat> withPages(List<AnswerFormat> formats) {
    return Stream.concat(formats.stream(), Stream.of(AnswerFormat.TEXT, AnswerFormat.HTML))
        .toList();
  }

  private static List<AnswerFormat> formats(Query query) {
    return query.isAskType() ? OF_VERDICTS : query.isSelectType() ? OF_ROWS : OF_GRAPHS;
  }

  private static void mustBeAbsolute(String parameter, String iri) {
    if (!ABSOLUTE.matcher(iri).matches()) {
      throw new HttpStatusException(
          400, parameter + " is an absolute IRI, such as http://example.org/graph, not " + iri);
    }
  }

  private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

  private void run(String text, SparqlRequest asked, Snapshot snapshot, Exchange exchange)
      throws IOException {
    Query query = service.parsed(exchange.request(), snapshot.dataset(), text);
    List<String> defaults = asked.parameters().all("default-graph-uri");
    List<String> named = asked.parameters().all("named-graph-uri");
    defaults.forEach(each -> mustBeAbsolute("default-graph-uri", each));
    named.forEach(each -> mustBeAbsolute("named-graph-uri", each));
    if (!defaults.isEmpty() || !named.isEmpty()) {
      query = query.cloneQuery();
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaults.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
    Negotiation.Choice choice =
        Negotiation.choose(exchange.request(), asked.parameters(), formats(query));
    HttpServletResponse response = exchange.response();
    response.setContentType(choice.header());
    response.setHeader("Cache-Control", "no-cache");
    PageContext context = site.context(exchange.request(), response, snapshot);
    String key =
        String.join(
            "\u0000", text, defaults.toString(), named.toString(), context.language().tag());
    if (!NON_DETERMINISTIC.matcher(text).find()
        && EntityTag.isKnown(exchange.request(), response, snapshot.contentHash(), key)) {
      return;
    }
    QueryService.Job job = QueryService.Job.given(query, asked.timeout());
    response.setBufferSize(BUFFER);
    if (choice.format() == AnswerFormat.HTML) {
      AnswerPage page = new AnswerPage(context, text);
      service.run(exchange.request(), snapshot.dataset(), job, page.taker());
      response.getOutputStream().write(page.document().getBytes(StandardCharsets.UTF_8));
    } else {
      BoundedOutput out =
          new BoundedOutput(response.getOutputStream(), service.limits().resultBytes());
      PrefixMapping prefixes = QueryService.prefixes(snapshot.dataset());
      prefixes.setNsPrefixes(query.getPrefixMapping());
      service.run(
          exchange.request(), snapshot.dataset(), job, choice.format().writer(prefixes, out));
    }
  }
}
