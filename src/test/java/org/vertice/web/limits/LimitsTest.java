package org.vertice.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.QueryLimits;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;
import org.vertice.web.ServerSetup;

/** A server stays up: what costs too much is stopped, and the next request is answered. */
@Timeout(300)
class LimitsTest {

  private static final String SPARQL = "/vertice/sparql";
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final GraphServer[] started = new GraphServer[1];

  @AfterEach
  void stop() {
    started[0].close();
  }

  private Http serving(QueryLimits limits) throws IOException {
    started[0] =
        GraphServer.start(
            new ServerSetup().limits(limits).accessLog(log::add).options(), Served.linkedThings());
    return new Http(started[0].port());
  }

  private static void await(Condition condition) throws Exception {
    for (int i = 0; i < 400 && !condition.holds(); i++) {
      Thread.sleep(25);
    }
    assertThat(condition.holds()).isTrue();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SLOW,
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?e), STR(?i))) }",
        "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?g",
        "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d",
        "SELECT (GROUP_CONCAT(?a) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?e), STR(?i))) }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?e), STR(?i))) }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?e), STR(?i))) }",
        "SELECT (COUNT(*) AS ?n) { ?a (<http://ex.org/next>*)/(<http://ex.org/next>*)/(<http://ex.org/next>*) ?b }"
      })
  void aQueryThatTakesTooLongIsStopped(String query) throws Exception {
    Http http = serving(QueryLimits.usual().withTime(Duration.ofSeconds(1)));
    long start = System.nanoTime();
    Answer answer = http.ask(query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.text()).contains("longer than 1 second");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    assertThat(http.metric("vertice_queries_running")).isZero();
    assertThat(http.ask("ASK {}").status()).isEqualTo(200);
    await(() -> log.stream().anyMatch(line -> line.endsWith(" timeout")));
  }

  @ParameterizedTest
  @CsvSource({
    "'REGEX(\"abc\", \"B\", \"i\")', true",
    "'REGEX(\"abc\", \"B\")', false",
    "'REGEX(\"a.c\", \".\", \"q\")', true",
    "'REGEX(\"abc\"@en, \"^a\")', true",
    "'REGEX(5, \"5\")', ''",
    "'REGEX(\"abc\", \"(\")', ''",
    "'REPLACE(\"abcabc\", \"(b)\", \"[$1]\")', a[b]ca[b]c",
    "'REPLACE(\"abc\", \"B\", \"x\", \"i\")', axc"
  })
  void patternsMeanWhatTheyMeanWithoutLimits(String expression, String expected) throws Exception {
    Answer answer =
        serving(QueryLimits.usual())
            .ask("SELECT (" + expression + " AS ?x) {}", "Accept", "text/csv");
    String row = answer.text().lines().skip(1).findFirst().orElse("");
    assertThat(row.isEmpty() ? "\"\"" : row).isEqualTo(expected.isEmpty() ? "\"\"" : expected);
  }

  @Test
  void aPatternMayDifferFromRowToRow() throws Exception {
    String query =
        "SELECT ?pattern { VALUES (?pattern ?flags) { ('a' '') ('B' 'i') ('B' '') ('c' '') ('a' '') }"
            + " FILTER REGEX('abc', ?pattern, ?flags) }";
    assertThat(serving(QueryLimits.usual()).ask(query, "Accept", "text/csv").text().lines().skip(1))
        .containsExactlyInAnyOrder("a", "B", "c", "a");
  }

  @Test
  void aClientMayWantLessTimeThanTheServerGives() throws Exception {
    Http http = serving(QueryLimits.usual());
    Answer answer = http.get(SPARQL + "?timeout=0.2&query=" + Http.encoded(SLOW));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text()).contains("200 ms");
  }

  @Test
  void moreQueriesThanMayRunAreAskedToComeBack() throws Exception {
    Http http = serving(QueryLimits.usual().withAtOnce(1).withTime(Duration.ofSeconds(6)));
    CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> asked(http, SLOW));
    await(() -> http.metric("vertice_queries_running") == 1);
    Answer refused = http.ask("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 1");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    assertThat(http.ask("ASK {}").status()).as("a short question").isEqualTo(200);
    assertThat(slow.join().status()).isEqualTo(503);
    assertThat(http.ask("ASK {}").status()).isEqualTo(200);
    assertThat(log).anyMatch(line -> line.endsWith(" busy"));
  }

  private static Answer asked(Http http, String query) {
    try {
      return http.ask(query);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anAnswerThatGrowsTooLongIsRefusedOrCutNeverShownAsWhole() throws Exception {
    String rows = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT ";
    Http small = serving(QueryLimits.usual().withResultBytes(10_000));
    assertThat(small.ask(rows + 1000).status()).isEqualTo(413);
    assertThat(small.ask(rows + 10).status()).isEqualTo(200);
    stop();
    Http large = serving(QueryLimits.usual().withResultBytes(1_000_000));
    assertThatThrownBy(() -> large.ask(rows + 100_000)).isInstanceOf(IOException.class);
    await(() -> log.stream().anyMatch(line -> line.endsWith(" too-large")));
  }

  @Test
  void aRequestThatIsTooLongIsRefused() throws Exception {
    Http http = serving(QueryLimits.usual());
    String query = "ASK { " + "#".repeat(2_000_000) + "\n}";
    Answer posted = http.send("POST", SPARQL, query, "Content-Type", "application/sparql-query");
    assertThat(posted.status()).isEqualTo(413);
    assertThat(http.ask(query).status()).isIn(414, 431);
  }

  @Test
  void aQueryNestedWithoutEndIsRefused() throws Exception {
    Http http = serving(QueryLimits.usual());
    String query = "ASK " + "{".repeat(100_000) + "}".repeat(100_000);
    Answer answer = http.send("POST", SPARQL, query, "Content-Type", "application/sparql-query");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(http.ask("ASK {}").status()).isEqualTo(200);
  }

  @Test
  void aTextThatDoublesUntilTheMemoryIsFullEndsInAMessage() throws Exception {
    Http http = serving(QueryLimits.usual());
    String query =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(CONCAT(?x%d, ?x%d) AS ?x%d)".formatted(i, i, i + 1))
            .collect(
                Collectors.joining(
                    " ", "SELECT (STRLEN(?x40) AS ?n) { BIND('0123456789' AS ?x0) ", "}"));
    Answer answer = http.ask(query, "Accept", "text/csv");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("longer than 10,000,000 characters");
    assertThat(http.ask("ASK {}").status()).isEqualTo(200);
  }

  @Test
  void fiveHundredIdleConnectionsKeepNobodyWaiting() throws Exception {
    Http http = serving(QueryLimits.usual());
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 500; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port());
        idle.add(socket);
        if (i % 2 == 0) {
          socket.getOutputStream().write("GET /vertice".getBytes(StandardCharsets.US_ASCII));
        }
      }
      long start = System.nanoTime();
      assertThat(http.ask("ASK {}").status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\0\0\0\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "POST /vertice/sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: y\r\n\r\n"
      })
  void whatIsNotHttpIsRefused(String bytes) throws Exception {
    Http http = serving(QueryLimits.usual());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      byte[] head = socket.getInputStream().readNBytes(12);
      assertThat(new String(head, StandardCharsets.ISO_8859_1)).matches("HTTP/1.1 (4..|505)");
    }
    assertThat(http.ask("ASK {}").status()).isEqualTo(200);
  }

  @Test
  void everyRequestIsALineOfTheLog() throws Exception {
    Http http = serving(QueryLimits.usual());
    http.get("/nothing?x=%0d%0a%22", "User-Agent", "a \"quoted\" agent");
    http.ask("ASK {}", "User-Agent", "curl");
    await(() -> log.size() == 2);
    assertThat(log.get(0))
        .matches(
            "127\\.0\\.0\\.1 - - \\[.+\\] \"GET /nothing\\?x=%0d%0a%22\" 404 [1-9]\\d* \"-\""
                + " \"a \\\\u0022quoted\\\\u0022 agent\" \\d+ms refused");
    assertThat(log.get(1)).contains("GET /vertice/sparql?query=ASK").endsWith("ms ok");
  }

  @Test
  void healthAndCountersAreThere() throws Exception {
    Http http = serving(QueryLimits.usual());
    assertThat(http.get("/health").text()).isEqualTo("ok\n");
    http.ask("ASK {}");
    await(
        () ->
            http.get("/metrics")
                .text()
                .contains(
                    "vertice_requests_seconds_count{outcome=\"ok\",route=\"/vertice/sparql\",status=\"200\"} 1"));
    assertThat(http.get("/metrics").text())
        .contains("jvm_memory_used_bytes", "vertice_queries_limit");
  }

  @ParameterizedTest
  @CsvSource({
    "/",
    "/vertice/sparql?query=ASK+%7B%7D",
    "/nothing",
    "/vertice/data",
    "/assets/x/style.css"
  })
  void everyAnswerHasSecurityHeaders(String path) throws Exception {
    Answer answer = serving(QueryLimits.usual()).get(path, "Accept", "text/html,*/*;q=0.5");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Server")).isEmpty();
  }

  @Test
  void aStopWaitsBrieflyForRunningQueriesAndThenAnswersThem() throws Exception {
    Http http = serving(QueryLimits.usual().withTime(Duration.ofSeconds(20)));
    CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(() -> asked(http, SLOW));
    await(() -> http.metric("vertice_queries_running") == 1);
    long start = System.nanoTime();
    started[0].close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(slow.join().text()).contains("The server is stopping");
  }

  @Test
  void itListensOnThisMachineOnly() throws Exception {
    Http http = serving(QueryLimits.usual());
    InetAddress own = InetAddress.getLocalHost();
    if (!own.isLoopbackAddress()) {
      assertThatThrownBy(() -> new Socket(own, http.port()).close())
          .isInstanceOf(IOException.class);
    }
  }
}
