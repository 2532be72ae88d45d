package org.vertice.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.RealTables;
import org.vertice.web.Served;
import org.vertice.web.ServerOptions;
import org.vertice.web.ServerSetup;

/** What scripts of a page may read that the reader has open in a browser beside this server. */
class ScriptsOfOtherSitesTest {

  private static final String ALLOWED = "Access-Control-Allow-Origin";
  private static final String APP = "http://localhost:5173";
  private static final String ASK = "/vertice/sparql?query=ASK%7B%7D";

  @RegisterExtension static final Served local = Served.realTables();

  @TempDir Path folder;

  private static GraphServer started(ServerOptions options) throws IOException {
    return GraphServer.start(options, RealTables.snapshot());
  }

  private static ServerOptions with(String... origins) {
    return new ServerSetup().sites(Set.of(origins), Set.of()).options();
  }

  private static void mustVary(Answer answer, String name) {
    assertThat(answer.header("Vary").split(",\\s*")).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ASK,
        "/vertice/sparql",
        "/vertice/data?default&format=nt",
        "/vertice/get?default&format=nt",
        "/vertice?query=ASK%7B%7D",
        "/vertice/query/?query=ASK%7B%7D",
        "/api/openapi.json",
        "/api/sources?format=csv",
        "/data/id/person/kim-jong-un.ttl",
        "/id/person/kim-jong-un.nt",
        "/.well-known/void",
        "/download/vertice.ttl"
      })
  void onThisMachineOtherServersOfItReadWhatIsMeantForProgramsAndNobodyElse(String path)
      throws Exception {
    for (String origin :
        new String[] {APP, "http://127.0.0.1:8000", "https://localhost", "http://[::1]:9"}) {
      Answer answer = local.get(path, "Origin", origin);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.header(ALLOWED)).isEqualTo(origin);
      assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
      mustVary(answer, "Origin");
    }
    for (String origin :
        new String[] {
          "https://app.example",
          "http://localhost.evil.example",
          "http://evil.example:3030/localhost",
          "http://127.0.0.1.evil.example",
          "http://user@localhost",
          "file://localhost",
          "null",
          "*",
          ""
        }) {
      Answer answer = local.get(path, "Origin", origin);
      assertThat(answer.header(ALLOWED)).as(origin).isEmpty();
      mustVary(answer, "Origin");
    }
    mustVary(local.get(path), "Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/id/person/kim-jong-un",
        "/id/person/kim-jong-un.html",
        "/data/id/person/kim-jong-un.html",
        "/sources",
        "/disagreements",
        "/timeline",
        "/network",
        "/map",
        "/ontology",
        "/ontology/terms.json",
        "/query",
        "/query/sources",
        "/search?q=Kim",
        "/status",
        "/health",
        "/metrics",
        "/$/ping",
        "/$/metrics",
        "/robots.txt",
        "/sitemap.xml",
        ASK + "&output=html"
      })
  void noSettingLetsScriptsOfOtherSitesReadPages(String path) throws Exception {
    assertThat(local.get(path, "Origin", APP).header(ALLOWED)).isEmpty();
    try (GraphServer open = started(with("*", APP))) {
      Http http = new Http(open.port());
      Answer answer = http.get(path, "Origin", APP);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header(ALLOWED)).isEmpty();
      for (String way : new String[] {"/sources;x", "//sources", "/x/../sources", "/%73ources"}) {
        assertThat(http.get(way, "Origin", APP, "Accept", "text/html").header(ALLOWED)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/id/person/kim-jong-un, text/turtle, 303",
    "/vertice/sparql?query=SELEC, */*, 400",
    "/vertice/sparql?query=ASK%7B%7D, image/png, 406",
    "/vertice/data?graph=urn:x:none, text/turtle, 404",
    "/api/nothing, application/json, 404",
    "/download/nothing, */*, 404",
    "/id/nobody, text/turtle, 404"
  })
  void redirectsAndErrorsAreReadToo(String path, String accept, int status) throws Exception {
    Answer answer = local.get(path, "Origin", APP, "Accept", accept);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header(ALLOWED)).isEqualTo(APP);
    mustVary(answer, "Origin");
    assertThat(local.get(path, "Origin", "https://app.example").header(ALLOWED)).isEmpty();
  }

  @Test
  void whatIsKnownAlreadyIsReadToo() throws Exception {
    String tag = local.get(ASK).header("ETag");
    Answer answer = local.get(ASK, "Origin", APP, "If-None-Match", tag);
    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer.header(ALLOWED)).isEqualTo(APP);
    mustVary(answer, "Origin");
    mustVary(answer, "Accept");
  }

  @Test
  void sitesThatTheOperatorNamesMayReadOnThisMachineToo() throws Exception {
    try (GraphServer server = started(with("http://app.example", "https://b.example:443"))) {
      Http http = new Http(server.port());
      for (String origin : new String[] {"http://app.example", "https://b.example", APP}) {
        assertThat(http.get(ASK, "Origin", origin).header(ALLOWED)).isEqualTo(origin);
      }
      for (String origin : new String[] {"https://app.example", "http://app.example:81"}) {
        assertThat(http.get(ASK, "Origin", origin).header(ALLOWED)).as(origin).isEmpty();
      }
    }
  }

  @Test
  void aServerForOthersIsReadByAllUnlessTheOperatorNamesSites() throws Exception {
    for (ServerOptions options :
        new ServerOptions[] {
          new ServerSetup().publicUrl("https://graph.example").options(),
          new ServerSetup().host("0.0.0.0").options()
        }) {
      try (GraphServer server = started(options)) {
        Http http = new Http(server.port());
        assertThat(http.get(ASK, "Origin", "https://x.example").header(ALLOWED)).isEqualTo("*");
        assertThat(http.get(ASK).header(ALLOWED)).isEqualTo("*");
        assertThat(http.get("/api/nothing").header(ALLOWED)).isEqualTo("*");
      }
    }
    try (GraphServer server =
        started(
            new ServerSetup()
                .host("0.0.0.0")
                .sites(Set.of("https://app.example"), Set.of())
                .options())) {
      Http http = new Http(server.port());
      assertThat(http.get(ASK, "Origin", "https://app.example").header(ALLOWED))
          .isEqualTo("https://app.example");
      assertThat(http.get(ASK, "Origin", APP).header(ALLOWED)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice/sparql", "/vertice/data", "/api/sources", "/id/person/nobody"})
  void aPreflightIsAnsweredBeforeTheLoginAndRevealsNothing(String path) throws Exception {
    Path users = folder.resolve("users");
    Files.writeString(users, Passwords.line("anna", "tide"));
    AllowedSites sites = new AllowedSites(Set.of("http://app.example"), Set.of());
    Access access = new Access(Optional.of(users), Optional.empty(), sites, warning -> {});
    try (GraphServer server = started(new ServerSetup().access(access).options())) {
      Http http = new Http(server.port());
      Answer asking = preflight(http, path, "http://app.example");
      assertThat(asking.status()).isEqualTo(204);
      assertThat(asking.header(ALLOWED)).isEqualTo("http://app.example");
      assertThat(asking.header("Access-Control-Allow-Methods")).contains("GET", "POST");
      assertThat(asking.header("Access-Control-Allow-Headers").split(", "))
          .contains("Authorization", "Content-Type", "Accept", "If-None-Match");
      assertThat(asking.text()).isEmpty();
      mustVary(asking, "Origin");
      Answer other = preflight(http, path, "http://evil.example");
      assertThat(other.status()).isEqualTo(204);
      assertThat(other.response().headers().map().keySet())
          .noneMatch(name -> name.startsWith("access-control-allow"));
      Answer refused = http.get(path, "Origin", "http://app.example");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header(ALLOWED)).isEqualTo("http://app.example");
      assertThat(http.send("OPTIONS", path, "", "Origin", "http://app.example").status())
          .isEqualTo(401);
      assertThat(preflight(http, "/sources", "http://app.example").status()).isEqualTo(401);
    }
  }

  private static Answer preflight(Http http, String path, String origin) throws Exception {
    return http.send(
        "OPTIONS",
        path,
        "",
        "Origin",
        origin,
        "Access-Control-Request-Method",
        "GET",
        "Access-Control-Request-Headers",
        "authorization,content-type");
  }

  @Test
  void anOriginIsASchemeAHostAndAPort() {
    Map.of(
            "https://App.Example",
            "https://app.example",
            "https://app.example/",
            "https://app.example",
            "http://app.example:80",
            "http://app.example",
            "http://app.example:8080",
            "http://app.example:8080")
        .forEach((text, origin) -> assertThat(CorsPolicy.origin(text)).contains(origin));
    for (String text :
        new String[] {"app.example", "https://app.example/x", "null", "", "https://", "a b", "*"}) {
      assertThat(CorsPolicy.origin(text)).as(text).isEmpty();
    }
  }
}
