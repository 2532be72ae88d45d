package org.vertice.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryLibrary;
import org.vertice.rdf.VerticeVocabulary;

/** The page that tells a visitor what is here and how to ask. */
final class HomePage extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final String STYLE =
      """
      :root{color-scheme:light dark}body{font:1rem/1.55 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1.25rem}
      h1{margin-bottom:.1em}p.lead{margin-top:0;opacity:.75}pre{padding:.8rem 1rem;overflow:auto;border:1px solid #8885;border-radius:.4rem}
      li{margin:.35rem 0}small{opacity:.7}a{color:light-dark(#0b57a4,#8ec5ff)}""";

  private final transient DatasetGraph dataset;
  private final transient QueryLibrary queries;

  HomePage(DatasetGraph dataset, QueryLibrary queries) {
    this.dataset = dataset;
    this.queries = queries;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    String base = "http://localhost:" + request.getLocalPort();
    StringBuilder html = new StringBuilder(4096);
    html.append("<!doctype html><html lang=en><meta charset=utf-8><title>Vertice</title>")
        .append("<meta name=viewport content='width=device-width'><style>")
        .append(STYLE)
        .append("</style><main><h1>Vertice</h1><p class=lead>")
        .append(count(VerticeVocabulary.CLAIM))
        .append(" claims from ")
        .append(count(VerticeVocabulary.DOCUMENT))
        .append(
            " documents, each with the passage it came from.</p><h2>Ask</h2><p>SPARQL 1.1 at <code>")
        .append(base)
        .append("/vertice/sparql</code>, graphs at <code>")
        .append(base)
        .append("/vertice/data</code>.</p><pre>curl ")
        .append(base)
        .append(
            "/vertice/sparql --data-urlencode \\\n  'query=SELECT * { ?s ?p ?o } LIMIT 5'</pre>")
        .append("<h2>Saved queries</h2><ul>");
    queries.queries().forEach(query -> item(html, query));
    html.append("</ul></main></html>");
    response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A query that must be told a value has no link: it cannot run as it is. */
  private static void item(StringBuilder html, NamedQuery query) {
    html.append("<li>");
    if (query.parameters().isEmpty()) {
      html.append("<a href='/vertice/sparql?query=")
          .append(URLEncoder.encode(query.text(), StandardCharsets.UTF_8))
          .append("'>")
          .append(escaped(query.title()))
          .append("</a>");
    } else {
      html.append(escaped(query.title()));
    }
    html.append(" <small><code>vertice query ")
        .append(escaped(query.name()))
        .append("</code></small>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private long count(Node type) {
    return dataset.getDefaultGraph().find(Node.ANY, RDF.type.asNode(), type).toList().size();
  }
}
