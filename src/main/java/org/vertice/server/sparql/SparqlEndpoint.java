package org.vertice.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.vertice.server.ask.AnswerPage;
import org.vertice.server.exec.BoundedOutput;
import org.vertice.server.exec.GivenQuery;
import org.vertice.server.exec.QueryService;
import org.vertice.server.http.EntityTag;
import org.vertice.server.http.EyeForm;
import org.vertice.server.http.Form;
import org.vertice.server.http.FormWriter;
import org.vertice.server.http.Negotiation;
import org.vertice.server.http.RdfForm;
import org.vertice.server.http.Resource;
import org.vertice.server.http.RowForm;
import org.vertice.server.http.Snapshot;
import org.vertice.server.site.Paths;
import org.vertice.server.site.Site;
import org.vertice.server.site.Visit;

/** SPARQL 1.1 Protocol, the query operation, and the endpoint's description of itself. */
public final class SparqlEndpoint extends Resource {

  /** Where it is. */
  public static final String PATH = Paths.SPARQL;

  private static final long serialVersionUID = 1;

  private static final List<Form> OF_ROWS =
      Stream.<Form>concat(Stream.of(RowForm.values()), Stream.of(EyeForm.values())).toList();
  private static final List<Form> OF_GRAPHS =
      Stream.<Form>concat(RdfForm.OF_GRAPHS.stream(), Stream.of(EyeForm.values())).toList();

  /** What answers differently each time. */
  private static final Pattern FICKLE =
      Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE|SERVICE)\\b", Pattern.CASE_INSENSITIVE);

  /** So much is held back until it is sure that the answer begins well. */
  private static final int BUFFER = 1 << 16;

  private final transient Site site;
  private final transient Supplier<Snapshot> live;
  private final transient QueryService service;
  private final transient ServiceDescription description;

  /** An endpoint on whatever is served just then. */
  public SparqlEndpoint(Site site, QueryService service, ServiceDescription description) {
    this.site = site;
    this.live = site.live();
    this.service = service;
    this.description = description;
  }

  @Override
  protected boolean takesPost() {
    return true;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SparqlRequest asked = SparqlRequest.of(request, service.limits().requestBytes());
    Snapshot snapshot = live.get();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    if (asked.query().isPresent()) {
      run(asked.query().get(), asked, snapshot, new Exchange(request, response));
    } else if (Negotiation.wantsPage(request)
        && asked.parameters().names().isEmpty()) {
      response.setHeader("Location", Paths.QUERY);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else {
      description.write(request, response, asked.parameters(), snapshot);
    }
  }

  private record Exchange(HttpServletRequest request, HttpServletResponse response) {}

  private void run(String text, SparqlRequest asked, Snapshot snapshot, Exchange exchange)
      throws IOException {
    Query query = GivenQuery.parsed(text, snapshot.dataset());
    List<String> defaults = asked.parameters().all("default-graph-uri");
    List<String> named = asked.parameters().all("named-graph-uri");
    if (!defaults.isEmpty() || !named.isEmpty()) {
      query = query.cloneQuery();
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaults.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
    boolean rows = query.isSelectType() || query.isAskType();
    Negotiation.Choice<Form> choice =
        Negotiation.choose(exchange.request(), asked.parameters(), rows ? OF_ROWS : OF_GRAPHS);
    HttpServletResponse response = exchange.response();
    response.setContentType(choice.header());
    Visit visit = site.visit(exchange.request(), response, snapshot);
    String key =
        String.join("\u0000", text, defaults.toString(), named.toString(), visit.language().tag());
    if (!FICKLE.matcher(text).find()
        && EntityTag.isKnown(exchange.request(), response, snapshot, key)) {
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    QueryService.Job job = new QueryService.Job(query, asked.timeout());
    response.setBufferSize(BUFFER);
    if (choice.form() == EyeForm.HTML) {
      AnswerPage page = new AnswerPage(visit, text);
      service.run(exchange.request(), snapshot.dataset(), job, page.taker());
      response.getOutputStream().write(page.document().getBytes(StandardCharsets.UTF_8));
    } else {
      BoundedOutput out =
          new BoundedOutput(response.getOutputStream(), service.limits().resultBytes());
      PrefixMapping prefixes = GivenQuery.prefixes(snapshot.dataset());
      prefixes.setNsPrefixes(query.getPrefixMapping());
      FormWriter writer = new FormWriter(choice.form(), prefixes, out);
      service.run(exchange.request(), snapshot.dataset(), job, writer);
    }
  }
}
