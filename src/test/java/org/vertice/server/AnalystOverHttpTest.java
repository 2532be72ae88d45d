package org.vertice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.build.BuildOptions;
import org.vertice.build.BuildResult;
import org.vertice.build.GraphBuilder;
import org.vertice.build.Project;
import org.vertice.query.NamedQuery;
import org.vertice.query.QueryLibrary;

/** From the real tables to an analyst's answer over HTTP, without the texts at hand. */
class AnalystOverHttpTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static DatasetGraph dataset;
  private static QueryLibrary queries;
  private static GraphServer server;

  @BeforeAll
  static void start() throws IOException {
    BuildResult built =
        GraphBuilder.build(
            new Project(Path.of("")), new BuildOptions(Optional.empty()), finding -> {});
    dataset = built.dataset();
    queries = QueryLibrary.load(Path.of("queries"), finding -> {});
    server = GraphServer.start(0, dataset, queries);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private static String csv(String query) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(at("/vertice/sparql?query=" + encoded).header("Accept", "text/csv"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static NamedQuery saved(String name) {
    return queries.find(name).orElseThrow(() -> new AssertionError("No query " + name));
  }

  private static String csvOf(String name, String... values) throws Exception {
    Map<String, String> given = values.length == 0 ? Map.of() : Map.of(values[0], values[1]);
    return csv(saved(name).bind(given, finding -> {}).orElseThrow().toString());
  }

  @Test
  void whichRussianOfficialsWereInPyongyang() throws Exception {
    assertThat(csvOf("russian-officials-in-pyongyang"))
        .contains("Vyacheslav Volodin", "Andrey Malyshev")
        .doesNotContain("Putin");
  }

  @Test
  void whichLeadersAppearInAllFiveDocuments() throws Exception {
    assertThat(csvOf("leaders-by-documents", "exactly", "5"))
        .contains("Kim Jong Un", "Vladimir Putin")
        .doesNotContain("Xi Jinping");
  }

  @Test
  void whatTheDocumentsSayOfTheTreatysYear() throws Exception {
    assertThat(csvOf("treaty-year").lines().skip(1).map(line -> line.substring(0, 4)))
        .contains("2023", "2024");
  }

  @Test
  void howManySoldiersAreReportedKilled() throws Exception {
    assertThat(csvOf("soldiers-killed").lines()).hasSizeGreaterThan(1);
  }

  @Test
  void whatKimIsCalledInFiveLanguages() throws Exception {
    assertThat(csvOf("names").lines().skip(1))
        .containsExactly("en,Kim Jong Un", "it,Kim Jong-un", "ko,김정은", "ru,Ким Чен Ын", "zh,金正恩");
  }

  @Test
  void whoSpokeOfNazism() throws Exception {
    assertThat(csvOf("who-said", "word", "nazismo").lines()).hasSizeGreaterThan(1);
  }

  @Test
  void everySavedQueryThatNeedsNoValueAnswersOnItsPageAsItDoesAtTheEndpoint() throws Exception {
    for (NamedQuery query : queries.queries()) {
      if (query.parameters().stream().anyMatch(each -> each.mustBeGiven())
          || !query.query().isSelectType()) {
        continue;
      }
      HttpResponse<String> page = send(at("/query/" + query.name()));
      assertThat(page.statusCode()).as(query.name()).isEqualTo(200);
      long rows = Jsoup.parse(page.body()).select("tbody tr").size();
      assertThat(csvOf(query.name()).lines().count() - 1).as(query.name()).isEqualTo(rows);
    }
  }

  @Test
  void aClaimsGraphIsGivenOut() throws Exception {
    String claim = csv("SELECT ?g { GRAPH ?g { ?s ?p ?o } } LIMIT 1").lines().toList().get(1);
    HttpResponse<String> graph =
        send(
            at("/vertice/data?graph=" + URLEncoder.encode(claim, StandardCharsets.UTF_8))
                .header("Accept", "application/n-triples"));
    assertThat(graph.statusCode()).isEqualTo(200);
    assertThat(graph.body()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /vertice, application/trig",
    "PUT, /vertice, application/trig",
    "POST, /vertice/data, application/trig",
    "PUT, /vertice/data?default, text/turtle",
    "POST, /vertice/data?graph=urn:g, text/turtle",
    "PATCH, /vertice/data?default, text/turtle",
    "DELETE, /vertice/data?default, text/turtle",
    "POST, /vertice/update, application/sparql-update",
    "POST, /vertice/sparql, application/sparql-update",
    "POST, /vertice, application/sparql-update",
    "POST, /vertice/upload, text/turtle",
    "POST, /$/datasets, application/x-www-form-urlencoded"
  })
  void nothingThatWritesAnswers(String method, String path, String type) throws Exception {
    long before = Txn.calculateRead(dataset, () -> dataset.stream().count());
    String body =
        type.endsWith("update") ? "INSERT DATA { <urn:s> <urn:p> 1 }" : "<urn:s> <urn:p> 1 .";
    HttpResponse<String> answer =
        send(at(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(Txn.calculateRead(dataset, () -> dataset.stream().count())).isEqualTo(before);
  }
}
