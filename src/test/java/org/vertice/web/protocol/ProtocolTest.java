package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;
import org.vertice.web.ServerOptions;
import org.vertice.web.ServerSetup;

/** Every operation, form and error of the SPARQL 1.1 Protocol's query operation. */
class ProtocolTest {

  private static final String SPARQL = "/vertice/sparql";
  private static final String SELECT =
      "SELECT ?when { <http://ex.org/rose> <http://ex.org/blooms> ?when }";
  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o }";
  private static final String FORM = "application/x-www-form-urlencoded";

  @RegisterExtension static final Served http = Served.graph(ProtocolTest::roses);

  private static DatasetGraph roses() {
    DatasetGraph dataset = NamedGraphExecutor.newStore();
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.add(SSE.parseQuad("(_ <http://ex.org/rose> <http://ex.org/blooms> 'May')"));
          dataset.add(
              SSE.parseQuad(
                  "(<http://ex.org/june> <http://ex.org/rose> <http://ex.org/blooms> 'June')"));
          dataset.add(
              SSE.parseQuad(
                  "(<http://ex.org/july> <http://ex.org/rose> <http://ex.org/blooms> 'July')"));
          dataset.prefixes().add("u", "http://ex.org/");
        });
    return dataset;
  }

  private static String months(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().replace("when", "").strip().lines().sorted().toList().toString();
  }

  @Test
  void getPostOfAFormAndPostOfTheQueryAnswerAlike() throws Exception {
    String csv = "text/csv";
    String encoded = Http.encoded(SELECT);
    assertThat(months(http.get(SPARQL + "?query=" + encoded, "Accept", csv))).isEqualTo("[May]");
    assertThat(
            months(
                http.send("POST", SPARQL, "query=" + encoded, "Content-Type", FORM, "Accept", csv)))
        .isEqualTo("[May]");
    assertThat(
            months(
                http.send(
                    "POST",
                    SPARQL,
                    SELECT,
                    "Content-Type",
                    "application/sparql-query; charset=utf-8",
                    "Accept",
                    csv)))
        .isEqualTo("[May]");
  }

  @ParameterizedTest
  @CsvSource({
    "default-graph-uri=http://ex.org/june, [June]",
    "default-graph-uri=http://ex.org/june&default-graph-uri=http://ex.org/july, '[July, June]'",
    "default-graph-uri=http://ex.org/none, []",
    "named-graph-uri=http://ex.org/june, []"
  })
  void theDatasetOfTheProtocolTakesTheQuerysPlace(String dataset, String expected)
      throws Exception {
    String from = SELECT.replace("{", "FROM <http://ex.org/july> {");
    for (String query : List.of(SELECT, from)) {
      String parameters = "?" + dataset + "&output=csv";
      assertThat(months(http.get(SPARQL + parameters + "&query=" + Http.encoded(query))))
          .isEqualTo(expected);
      assertThat(
              months(
                  http.send(
                      "POST",
                      SPARQL + parameters,
                      query,
                      "Content-Type",
                      "application/sparql-query")))
          .isEqualTo(expected);
      assertThat(
              months(
                  http.send(
                      "POST",
                      SPARQL,
                      parameters.substring(1) + "&query=" + Http.encoded(query),
                      "Content-Type",
                      FORM)))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, none, application/sparql-results+json",
        "*/*, none, application/sparql-results+json",
        "application/sparql-results+json, none, application/sparql-results+json",
        "application/json, none, application/json",
        "application/sparql-results+xml, none, application/sparql-results+xml",
        "application/xml, none, application/xml",
        "text/csv, none, text/csv",
        "text/tab-separated-values, none, text/tab-separated-values",
        "text/plain, none, text/plain",
        "text/html, none, text/html",
        "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', none, text/html",
        "'text/csv;q=0.5, application/sparql-results+xml;q=0.7', none,"
            + " application/sparql-results+xml",
        "'application/sparql-results+json;q=0, */*;q=0.1', none, application/sparql-results+xml",
        "'text/turtle, text/csv;q=0.1', none, text/csv",
        "text/csv, output=json, application/sparql-results+json",
        "none, format=json, application/sparql-results+json",
        "none, format=xml, application/sparql-results+xml",
        "none, output=csv, text/csv",
        "none, output=tsv, text/tab-separated-values",
        "none, output=text, text/plain",
        "none, output=html, text/html",
        "none, results=json, application/sparql-results+json",
        "none, format=application/sparql-results%2Bxml, application/sparql-results+xml",
        "none, format=application/sparql-results+xml, application/sparql-results+xml",
        "none, format=JSON&output=json&results=json, application/sparql-results+json"
      })
  void rowsComeInTheFormThatIsAskedFor(String accept, String parameter, String type)
      throws Exception {
    for (String query : List.of(SELECT, "ASK { <http://ex.org/rose> ?p ?o }")) {
      Answer answer = asked(query, accept, parameter);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.type()).isEqualTo(type);
      assertThat(answer.header("Vary")).contains("Accept");
      Lang lang = RDFLanguages.contentTypeToLang(type.replace("/json", "/sparql-results+json"));
      if (lang != null && !type.equals("text/plain") && !type.equals("application/xml")) {
        QueryExecResult read =
            RowSetReaderRegistry.getFactory(lang)
                .create(lang)
                .readAny(
                    new ByteArrayInputStream(answer.response().body()), Context.emptyContext());
        assertThat(read.isRowSet() ? read.rowSet().hasNext() : read.booleanResult()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, none, text/turtle",
        "*/*, none, text/turtle",
        "text/turtle, none, text/turtle",
        "application/n-triples, none, application/n-triples",
        "application/ld+json, none, application/ld+json",
        "application/rdf+xml, none, application/rdf+xml",
        "application/trig, none, application/trig",
        "application/n-quads, none, application/n-quads",
        "text/n3, none, text/n3",
        "text/plain, none, text/plain",
        "text/html, none, text/html",
        "none, output=ttl, text/turtle",
        "none, format=turtle, text/turtle",
        "none, format=nt, application/n-triples",
        "none, format=n-triples, application/n-triples",
        "none, format=jsonld, application/ld+json",
        "none, format=json-ld, application/ld+json",
        "none, format=json, application/ld+json",
        "none, format=rdfxml, application/rdf+xml",
        "none, format=rdf+xml, application/rdf+xml",
        "none, format=xml, application/rdf+xml",
        "none, format=trig, application/trig",
        "none, format=nquads, application/n-quads",
        "none, output=text, text/plain"
      })
  void graphsComeInTheFormThatIsAskedFor(String accept, String parameter, String type)
      throws Exception {
    for (String query : List.of(CONSTRUCT, "DESCRIBE <http://ex.org/rose>")) {
      Answer answer = asked(query, accept, parameter);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.type()).isEqualTo(type);
      Lang lang = RDFLanguages.contentTypeToLang(type);
      if (lang != null && !type.startsWith("text/plain")) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
            .source(new ByteArrayInputStream(answer.response().body()))
            .lang(lang)
            .parse(graph);
        assertThat(graph.size()).isEqualTo(1);
      }
    }
  }

  @Test
  void aPageShowsTheAnswerItsThingsAsLinksAndTheQuery() throws Exception {
    String rows = asked("SELECT * { ?rose u:blooms ?when }", "text/html", "output=html").text();
    assertThat(Jsoup.parse(rows).select("table th, table td").eachText())
        .containsExactly("rose", "when", "u:rose", "May");
    assertThat(Jsoup.parse(rows).select("td a").attr("href")).contains("rose");
    assertThat(Jsoup.parse(rows).select("details code").text()).contains("u:blooms ?when");
    String graph = asked(CONSTRUCT, "text/html", "output=html").text();
    assertThat(Jsoup.parse(graph).select("td").eachText())
        .containsExactly("u:rose", "blooms", "May");
    String verdict = asked("ASK {}", "text/html", "output=html").text();
    assertThat(Jsoup.parse(verdict).select(".verdict").text()).isEqualTo("Yes.");
  }

  private static Answer asked(String query, String accept, String parameter) throws Exception {
    String path = SPARQL + "?query=" + Http.encoded(query);
    String named = parameter == null ? path : path + "&" + parameter;
    return accept == null ? http.get(named) : http.get(named, "Accept", accept);
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT * { ?s ?p ?o }, image/png, application/sparql-results+json",
    "SELECT * { ?s ?p ?o }, text/turtle, text/csv",
    "ASK { ?s ?p ?o }, application/n-triples, application/sparql-results+xml",
    "CONSTRUCT WHERE { ?s ?p ?o }, text/csv, text/turtle",
    "DESCRIBE <http://ex.org/rose>, '*/*;q=0', application/ld+json"
  })
  void whatCannotBeHadIsRefusedWithTheListOfWhatCan(String query, String accept, String listed)
      throws Exception {
    Answer answer = http.ask(query, "Accept", accept);
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.type()).isEqualTo("text/plain");
    assertThat(answer.text()).contains(accept, listed);
  }

  @Test
  void withoutAQueryTheEndpointDescribesItself() throws Exception {
    for (String type : List.of("text/turtle", "application/rdf+xml", "application/ld+json")) {
      Answer answer = http.get(SPARQL, "Accept", type);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.type()).isEqualTo(type);
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.create()
          .source(new ByteArrayInputStream(answer.response().body()))
          .lang(RDFLanguages.contentTypeToLang(type))
          .parse(graph);
      String sd = "http://www.w3.org/ns/sparql-service-description#";
      String endpoint = "http://localhost:" + http.port() + SPARQL;
      assertThat(
              graph.contains(
                  SSE.parseTriple("(<%s> <%sendpoint> <%s>)".formatted(endpoint, sd, endpoint))))
          .isTrue();
      assertThat(
              graph.contains(
                  SSE.parseTriple(
                      "(<%s> <%ssupportedLanguage> <%sSPARQL11Query>)"
                          .formatted(endpoint, sd, sd))))
          .isTrue();
    }
    assertThat(http.get(SPARQL).type()).isEqualTo("text/turtle");
    assertThat(http.get(SPARQL + "?format=nt").type()).isEqualTo("application/n-triples");
    assertThat(http.get(SPARQL, "Accept", "image/png").status()).isEqualTo(406);
  }

  @Test
  void aBrowserIsLedToThePageWhereAQueryCanBeTyped() throws Exception {
    Answer answer = http.get(SPARQL, "Accept", "text/html,*/*;q=0.8");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(http.get(answer.header("Location")).text()).contains("<textarea");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | ?query= | | | 400 | empty",
        "GET | ?query=SELECT | | | 400 | Line 1",
        "GET | ?query=SELECT+*+{+?s+?p+?o+}&query=ASK+{} | | | 400 | more than once",
        "GET | ?query=%FF | | | 400 | UTF-8",
        "POST | | application/x-www-form-urlencoded | query=%4 | 400 | hex",
        "GET | ?query=ASK+{}&timeout=soon | | | 400 | seconds",
        "GET | ?query=ASK+{}&output=spreadsheet | | | 406 | text/csv",
        "GET | ?update=CLEAR+ALL | | | 403 | read",
        "GET | ?query=CLEAR+ALL | | | 400 | only read",
        "GET | ?query=LOAD+%3Chttp://localhost:9/%3E | | | 400 | only read",
        "POST | | application/x-www-form-urlencoded | update=CLEAR+ALL | 403 | read",
        "POST | | application/x-www-form-urlencoded | q=ASK | 400 | no field named query",
        "POST | | application/sparql-update | CLEAR ALL | 403 | read",
        "POST | | text/turtle | <http://ex.org/a> <http://ex.org/b> 1 . | 415 |"
            + " application/sparql-query",
        "POST | ?query=ASK+{} | | | 415 | application/sparql-query",
        "PUT | | application/sparql-query | ASK {} | 405 | read",
        "PATCH | | application/sparql-query | ASK {} | 405 | read",
        "DELETE | ?query=ASK+{} | | | 405 | read",
        "TRACE | ?query=ASK+{} | | | 405 | read",
        "GET | /nothing | | | 404 | nothing",
      })
  void whatIsWrongIsSaidInASentence(
      String method, String address, String type, String body, int status, String words)
      throws Exception {
    String path = SPARQL + (address == null ? "" : address.replace("{", "%7B").replace("}", "%7D"));
    String sent = body == null ? "" : body;
    Answer answer =
        type == null
            ? http.send(method, path, sent)
            : http.send(method, path, sent, "Content-Type", type);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("text/plain");
    assertThat(answer.text()).contains(words).hasSizeLessThan(1000).doesNotContain("org.apache");
    assertThat(answer.header("Allow")).isEqualTo(status == 405 ? "GET, HEAD, POST, OPTIONS" : "");
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    String path = SPARQL + "?query=" + Http.encoded(SELECT);
    Answer head = http.send("HEAD", path, "", "Accept", "text/csv");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.type()).isEqualTo("text/csv");
    assertThat(head.header("ETag")).isEqualTo(http.get(path, "Accept", "text/csv").header("ETag"));
    assertThat(head.text()).isEmpty();
  }

  @Test
  void optionsListsTheMethods() throws Exception {
    assertThat(http.send("OPTIONS", SPARQL, "").header("Allow"))
        .contains("POST")
        .doesNotContain("PUT");
  }

  @Test
  void aKnownAnswerIsNotSentAgain() throws Exception {
    Answer first = http.ask(SELECT, "Accept", "text/csv");
    String tag = first.header("ETag");
    assertThat(tag).startsWith("W/\"");
    Answer second = http.ask(SELECT, "Accept", "text/csv", "If-None-Match", "\"x\", " + tag);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.text()).isEmpty();
    assertThat(second.header("ETag")).isEqualTo(tag);
    assertThat(http.ask(SELECT, "Accept", "text/csv", "If-None-Match", "W/\"x\"").status())
        .isEqualTo(200);
    assertThat(http.ask(SELECT).header("ETag")).isNotEqualTo(tag);
    assertThat(http.ask("ASK {}", "Accept", "text/csv").header("ETag")).isNotEqualTo(tag);
    assertThat(http.ask("SELECT (NOW() AS ?now) {}").header("ETag")).isEmpty();
  }

  @Test
  void anotherGraphHasAnotherTag() throws Exception {
    try (GraphServer other =
        GraphServer.start(new ServerSetup().options(), Served.snapshot(roses()))) {
      Http client = new Http(other.port());
      String tag = client.ask(SELECT).header("ETag");
      assertThat(tag).isEqualTo(http.ask(SELECT).header("ETag"));
      DatasetGraph changed = roses();
      Txn.executeWrite(
          changed,
          () ->
              changed.add(
                  SSE.parseQuad("(_ <http://ex.org/rose> <http://ex.org/blooms> 'August')")));
      other.replace(Served.snapshot(changed), List.of());
      Answer answer = client.ask(SELECT, "If-None-Match", tag);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("August");
    }
  }

  @Test
  void longAnswersAreCompressedForClientsThatAcceptGzip() throws Exception {
    String rows = "SELECT * { VALUES ?n { " + "12345678 ".repeat(1000) + "} }";
    Answer answer = http.ask(rows, "Accept", "text/csv", "Accept-Encoding", "gzip");
    assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    try (GZIPInputStream plain =
        new GZIPInputStream(new ByteArrayInputStream(answer.response().body()))) {
      assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines()).hasSize(1001);
    }
    assertThat(http.ask(rows, "Accept", "text/csv").header("Content-Encoding")).isEmpty();
  }

  @Test
  void aPrefixOfTheDataNeedsNoDeclaration() throws Exception {
    assertThat(months(http.ask("SELECT ?when { u:rose u:blooms ?when }", "Accept", "text/csv")))
        .isEqualTo("[May]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
        "SELECT * { VALUES ?where { <%s> } SERVICE ?where { ?s ?p ?o } }",
        "SELECT * FROM <%s> { ?s ?p ?o }",
        "SELECT * FROM NAMED <%s> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * { GRAPH <%s> { ?s ?p ?o } }",
        "DESCRIBE <%s>",
        "LOAD <%s>",
        "SELECT * { ?s ?p ?o }&default-graph-uri=%s",
        "SELECT * { ?s ?p ?o }&named-graph-uri=%s",
        "SELECT * { ?s ?p ?o }&query-uri=%s",
        "SELECT * { ?s ?p ?o }&query-ref=%s",
        "SELECT * { ?s ?p ?o }&stylesheet=%s"
      })
  void noQueryMakesTheServerAskAnother(String template) throws Exception {
    try (ServerSocket trap = new ServerSocket(0)) {
      String text = template.formatted("http://localhost:" + trap.getLocalPort() + "/");
      int parameter = text.indexOf('&');
      String query = parameter < 0 ? text : text.substring(0, parameter);
      String rest = parameter < 0 ? "" : text.substring(parameter);
      Answer answer = http.get(SPARQL + "?query=" + Http.encoded(query) + rest);
      assertThat(answer.status()).isLessThan(500);
      trap.setSoTimeout(50);
      assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void onlyHostsThatTheOperatorNamesMayBeAsked() throws Exception {
    String own = "localhost:" + http.port();
    ServerOptions options = new ServerSetup().serviceHosts(Set.of(own)).options();
    try (GraphServer federated = GraphServer.start(options, Served.snapshot(roses()))) {
      Http client = new Http(federated.port());
      String query = "SELECT ?when { SERVICE <http://%s" + SPARQL + "> { ?s ?p ?when } }";
      assertThat(months(client.ask(query.formatted(own), "Accept", "text/csv"))).isEqualTo("[May]");
      assertThat(client.ask(query.formatted("127.0.0.1:" + http.port())).status()).isEqualTo(403);
    }
  }
}
