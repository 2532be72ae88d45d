package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.web.Http.Answer;

/** RFC 9110, clause by clause, as far as a server that is only read can break it. */
class HttpSemanticsTest {

  private static final String ENDPOINT = "/vertice/sparql";
  private static final String ROWS = ENDPOINT + "?query=SELECT%20*%20%7B%7D";
  private static final String THING = "/data/id/person/kim-jong-un.ttl";
  private static final String FILE = "/download/vertice.nt";
  private static final String FORM = "application/x-www-form-urlencoded";

  @RegisterExtension static final Served http = Served.realTables();

  /** The description of the dataset changes once: when the downloads have been measured. */
  @BeforeAll
  static void theDownloadsAreMeasured() throws Exception {
    for (String name : http.get("/.well-known/void").text().split("\\s+", -1)) {
      if (name.matches("<.*/download/[^>]*>")) {
        http.get(URI.create(name.substring(1, name.length() - 1)).getPath() + ".sha256");
      }
    }
  }

  static Stream<String> addresses() {
    return Stream.of(
        "/",
        "/query",
        "/sources",
        "/page/id/person/kim-jong-un",
        ENDPOINT,
        ROWS,
        ENDPOINT + "?query=SELECT%20*%20%7B?s%20?p%20?o%7D%20LIMIT%202000",
        ENDPOINT + "?query=CONSTRUCT%20WHERE%20%7B?s%20?p%20?o%7D",
        "/vertice/data",
        "/vertice/data?default",
        "/vertice/data?graph=graph/corroboration",
        "/api/openapi.json",
        "/api/sources",
        "/.well-known/void",
        THING,
        FILE,
        FILE + ".gz",
        FILE + ".sha256",
        "/robots.txt",
        "/sitemap.xml",
        "/status",
        "/health",
        "/ontology/terms.json");
  }

  @Nested
  class Section8Representations {

    @ParameterizedTest
    @MethodSource("org.vertice.web.HttpSemanticsTest#addresses")
    void headSaysOfTheContentWhatGetSaysAndNothingElse(String path) throws Exception {
      Answer get = http.get(path);
      Answer head = http.send("HEAD", path, "");
      assertThat(head.status()).isEqualTo(get.status()).isEqualTo(200);
      assertThat(head.text()).isEmpty();
      assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type")).isNotEmpty();
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
      assertThat(head.header("Vary")).isEqualTo(get.header("Vary"));
      assertThat(head.header("Content-Length"))
          .isIn("", Integer.toString(get.response().body().length));
    }

    @ParameterizedTest
    @MethodSource("org.vertice.web.HttpSemanticsTest#addresses")
    void textSaysItsEncoding(String path) throws Exception {
      String type = http.get(path).header("Content-Type");
      if (type.startsWith("text/")) {
        assertThat(type).containsIgnoringCase("charset=utf-8");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "gzip | gzip",
          "GZIP;q=0.3, br | gzip",
          "gzip;q=0 | ''",
          "gzip;q=0.0, identity | ''",
          "*;q=0, identity | ''",
          "br, zstd | ''",
          "identity | ''"
        })
    void noCodingIsUsedThatTheClientDoesNotTake(String accepted, String coding) throws Exception {
      Answer answer =
          http.get("/vertice/data?default", "Accept-Encoding", accepted, "Accept", "text/turtle");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
      assertThat(answer.header("Vary")).contains("Accept-Encoding");
    }

    @Test
    void aCodedAnswerIsTheSameInsideAndItsStrongTagIsAnother() throws Exception {
      Answer plain = http.get(FILE);
      Answer coded = http.get(FILE, "Accept-Encoding", "gzip");
      assertThat(coded.header("Content-Encoding")).isEqualTo("gzip");
      try (var in = new GZIPInputStream(new ByteArrayInputStream(coded.response().body()))) {
        assertThat(in.readAllBytes()).isEqualTo(plain.response().body());
      }
      assertThat(plain.header("ETag")).startsWith("\"");
      assertThat(coded.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }
  }

  @Nested
  class Section12ContentNegotiation {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          ENDPOINT + " | Accept",
          ROWS + " | Accept",
          "/vertice/data?default | Accept",
          "/data/id/person/kim-jong-un | Accept",
          "/id/person/kim-jong-un | Accept",
          "/.well-known/void | Accept",
          "/api/sources | Accept",
          "/ | Accept-Language",
          "/page/id/person/kim-jong-un | Accept-Language",
          "/query | Accept-Language"
        })
    void whatAnAnswerDependsOnIsNamed(String path, String field) throws Exception {
      assertThat(http.get(path).header("Vary").split(",\\s*")).contains(field);
    }

    @Test
    void severalLinesAreOneList() throws Exception {
      Answer answer =
          http.get(ROWS, "Accept", "text/csv;q=0.5", "Accept", "text/tab-separated-values");
      assertThat(answer.type()).isEqualTo("text/tab-separated-values");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "it | it",
          "it;q=0.1, en;q=0.9 | en",
          "en;q=0.1, it;q=0.9 | it",
          "it-IT, en;q=0.5 | it",
          "fr, it;q=0.2, en;q=0.1 | it",
          "fr | en",
          "it;q=0, * | en",
          "*;q=0.5, it;q=0.1 | en",
          "'' | en"
        })
    void aPageIsInThePreferredLanguage(String wanted, String language) throws Exception {
      assertThat(http.get("/", "Accept-Language", wanted).page().select("html").attr("lang"))
          .isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "utf-8;q=0", "*;q=0"})
    void acceptCharsetIsOldAndChangesNothing(String charset) throws Exception {
      assertThat(http.get(ROWS, "Accept-Charset", charset).status()).isEqualTo(200);
    }
  }

  @Nested
  class Section13ConditionalRequests {

    @ParameterizedTest
    @ValueSource(strings = {ROWS, ENDPOINT, THING, FILE, "/", "/api/sources", "/.well-known/void"})
    void a304HasTheHeadersOfTheAnswer(String path) throws Exception {
      Answer first = http.get(path);
      String tag = first.header("ETag");
      String weak = tag.replaceFirst("^W/", "");
      for (String known :
          List.of(tag, weak, "W/" + weak, "\"x\", " + tag, "\"a,b\" ,, " + tag + ",", "*")) {
        Answer again = http.get(path, "If-None-Match", known);
        assertThat(again.status()).as(known).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        for (String same : List.of("ETag", "Vary", "Cache-Control")) {
          assertThat(again.header(same)).isEqualTo(first.header(same));
        }
        assertThat(http.send("HEAD", path, "", "If-None-Match", known).status()).isEqualTo(304);
      }
      assertThat(http.get(path, "If-None-Match", "\"x\"", "If-None-Match", tag).status())
          .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {ROWS, THING, FILE, "/"})
    void whatIsNoTagOfTheAnswerIsNotTakenForOne(String path) throws Exception {
      String tag = http.get(path).header("ETag").replaceFirst("^W/", "");
      String inside = tag.substring(1, tag.length() - 1);
      for (String other :
          List.of(
              "\"" + inside,
              inside + "\"",
              inside,
              "\"" + inside + "x\"",
              "\"x" + inside + "\"",
              "\"" + inside.substring(1) + "\"",
              "w/" + tag,
              tag + " \"",
              "\"*\"")) {
        assertThat(http.get(path, "If-None-Match", other).status()).as(other).isEqualTo(200);
      }
    }

    @Test
    void aTagThatCameWithACompressedAnswerIsKnownToo() throws Exception {
      for (String path : List.of("/vertice/data?default", FILE)) {
        String tag = http.get(path, "Accept-Encoding", "gzip").header("ETag");
        Answer again = http.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
        assertThat(again.status()).as(path).isEqualTo(304);
      }
    }

    @Test
    void ifMatchComparesStrongly() throws Exception {
      String weak = http.get(ROWS).header("ETag");
      assertThat(http.get(ROWS, "If-Match", weak).status()).isEqualTo(412);
      assertThat(http.get(ROWS, "If-Match", "\"x\"").status()).isEqualTo(412);
      assertThat(http.get(ROWS, "If-Match", "*").status()).isEqualTo(200);
      String strong = http.get(FILE).header("ETag");
      assertThat(http.get(FILE, "If-Match", "\"x\", " + strong).status()).isEqualTo(200);
      assertThat(http.get(FILE, "If-Match", "W/" + strong).status()).isEqualTo(412);
      assertThat(http.get(FILE, "If-Match", "\"x\"", "If-None-Match", strong).status())
          .as("If-Match comes first")
          .isEqualTo(412);
    }

    @Test
    void conditionsOnDatesAreIgnoredWithoutLastModified() throws Exception {
      String past = "Sat, 29 Oct 1994 19:43:31 GMT";
      String future = "Sat, 29 Oct 2094 19:43:31 GMT";
      String tag = http.get(ROWS).header("ETag");
      assertThat(http.get(ROWS, "If-Modified-Since", future).status()).isEqualTo(200);
      assertThat(http.get(ROWS, "If-Unmodified-Since", past).status()).isEqualTo(200);
      assertThat(http.get(ROWS, "If-Modified-Since", "soon").status()).isEqualTo(200);
      assertThat(http.get(ROWS, "If-None-Match", tag, "If-Modified-Since", past).status())
          .isEqualTo(304);
      assertThat(http.get(ROWS, "If-None-Match", "\"x\"", "If-Modified-Since", future).status())
          .isEqualTo(200);
      assertThat(http.get(FILE, "If-Range", "\"x\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
      "/nothing, 404",
      ENDPOINT + "?query=SELEC, 400",
      ROWS + "&output=spreadsheet, 406",
      "/vertice/data?graph=urn:x:none, 404"
    })
    void noConditionHidesAnError(String path, int status) throws Exception {
      for (String condition : List.of("If-Match", "If-None-Match")) {
        assertThat(http.get(path, condition, "*").status()).isEqualTo(status);
      }
    }

    @Test
    void theAnswerToAPostHasNoEntityTag() throws Exception {
      Answer answer =
          http.send(
              "POST", ENDPOINT, "query=ASK%7B%7D", "Content-Type", FORM, "If-None-Match", "*");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("ETag")).isEmpty();
    }
  }

  @Nested
  class Section15StatusCodes {

    @Test
    void aMethodThatNoAddressKnowsIsNotImplemented() throws Exception {
      for (String path : List.of("/", ENDPOINT, "/vertice/data", THING, "/api/sources")) {
        for (String method : List.of("BREW", "PROPFIND", "get")) {
          assertThat(http.send(method, path, "").status()).as(method + path).isEqualTo(501);
        }
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
          Answer answer = http.send(method, path, "");
          assertThat(answer.status()).isEqualTo(405);
          assertThat(answer.header("Allow")).contains("GET", "HEAD", "OPTIONS");
        }
      }
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedWithWhatCan() throws Exception {
      Answer type = http.send("POST", ENDPOINT, "ASK {}", "Content-Type", "text/plain");
      assertThat(type.status()).isEqualTo(415);
      assertThat(type.header("Accept")).contains("application/sparql-query", FORM);
      for (String coding : List.of("gzip", "br", "identity, gzip")) {
        Answer coded =
            http.send(
                "POST",
                ENDPOINT,
                "ASK {}",
                "Content-Type",
                "application/sparql-query",
                "Content-Encoding",
                coding);
        assertThat(coded.status()).isEqualTo(415);
        assertThat(coded.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(coded.text()).contains(coding);
      }
      Answer plain =
          http.send(
              "POST",
              ENDPOINT,
              "ASK {}",
              "Content-Type",
              "application/sparql-query; charset=UTF-8",
              "Content-Encoding",
              "identity");
      assertThat(plain.status()).isEqualTo(200);
      Answer latin =
          http.send(
              "POST",
              ENDPOINT,
              "ASK {}",
              "Content-Type",
              "application/sparql-query; charset=iso-8859-1");
      assertThat(latin.status()).isEqualTo(415);
      assertThat(latin.text()).contains("UTF-8");
    }

    @Test
    void expect100ContinueIsAnsweredAndOtherExpectationsAreRefused() throws Exception {
      String body = "query=ASK%7B%7D";
      try (Socket socket = posting("Expect: 100-continue", body.length())) {
        byte[] goOn = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
        assertThat(new String(goOn, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 100");
        socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
        assertThat(rest(socket)).contains("HTTP/1.1 200", "true");
      }
      try (Socket socket = posting("Expect: tea", body.length())) {
        assertThat(rest(socket)).startsWith("HTTP/1.1 417");
      }
    }

    private Socket posting(String field, int length) throws IOException {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port());
      socket.setSoTimeout(20_000);
      List<String> head =
          List.of(
              "POST " + ENDPOINT + " HTTP/1.1",
              "Host: localhost",
              "Connection: close",
              "Content-Type: " + FORM,
              field,
              "Content-Length: " + length,
              "",
              "");
      socket.getOutputStream().write(String.join("\r\n", head).getBytes(StandardCharsets.US_ASCII));
      return socket;
    }

    private String rest(Socket socket) throws IOException {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anAddressThatIsTooLongIsSaidToBeSo() throws Exception {
      String path = ENDPOINT + "?query=" + "x".repeat(70_000);
      assertThat(http.get(path).status()).isIn(414, 431);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/person/kim-jong-un", "/api/"})
    void aRedirectSaysWhere(String path) throws Exception {
      Answer answer = http.get(path, "Accept", "text/turtle");
      assertThat(answer.status()).isEqualTo(303);
      assertThat(http.get(answer.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void noErrorIsKeptByACache() throws Exception {
      for (String path : Set.of("/nothing", ENDPOINT + "?query=SELEC", ROWS + "&output=x")) {
        assertThat(http.get(path).header("Cache-Control")).isEqualTo("no-store");
      }
    }
  }
}
