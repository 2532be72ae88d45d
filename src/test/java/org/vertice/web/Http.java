package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A client for one server, that follows no redirect and adds no header of its own. */
public record Http(int port) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** An answer. */
  public record Answer(HttpResponse<byte[]> response) {

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The content type without parameters. */
    public String type() {
      return header("content-type").replaceFirst(";.*", "");
    }

    /** What it holds, if it is RDF. */
    public DatasetGraph rdf() {
      assertThat(status()).as(text()).isEqualTo(200);
      DatasetGraph dataset = DatasetGraphFactory.create();
      RDFParser.create()
          .source(new ByteArrayInputStream(response.body()))
          .lang(RDFLanguages.contentTypeToLang(type()))
          .parse(dataset);
      return dataset;
    }

    /** The page, parsed strictly: what a browser would have to fix is an error. */
    public Document page() {
      assertThat(type()).as(text()).isEqualTo("text/html");
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      Document page = Jsoup.parse(text(), response.uri().toString(), parser);
      assertThat(parser.getErrors()).as(response.uri().toString()).isEmpty();
      return page;
    }
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public Answer get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  /** A value of {@code /metrics}. */
  public double metric(String name) throws Exception {
    return get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  public Answer ask(String query, String... headers) throws Exception {
    return get("/vertice/sparql?query=" + encoded(query), headers);
  }

  /** Sends a request; headers are names and values in turn. */
  public Answer send(String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
  }
}
