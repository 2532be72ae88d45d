package org.vertice.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.ServerSetup;
import org.vertice.web.http.Snapshot;

class LoginTest {

  private static final String PASSWORD = "però: sì";
  private static String anna = "";

  @TempDir Path folder;

  private final List<String> log = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private GraphServer server;
  private Http http;

  @BeforeAll
  static void hash() {
    anna = Passwords.line("anna", PASSWORD);
  }

  @BeforeEach
  void start() throws IOException {
    Files.writeString(users(), "# who may come in\n\n" + anna + "\n");
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.add(SSE.parseQuad("(_ <http://example.org/a> <http://example.org/p> 'secret')"));
    server =
        GraphServer.start(
            new ServerSetup()
                .access(access())
                .accessLog(
                    line -> {
                      synchronized (log) {
                        log.add(line);
                      }
                    })
                .options(),
            Snapshot.of(data, new QueryLibrary(List.of())));
    http = new Http(server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Path users() {
    return folder.resolve("users");
  }

  private Access access() {
    return new Access(Optional.of(users()), Optional.empty(), AllowedSites.USUAL, warnings::add);
  }

  private static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/vertice/sparql?query=ASK%7B%7D",
        "/vertice/data?default",
        "/vertice",
        "/vertice/",
        "/vertice/query?query=ASK%7B%7D",
        "/vertice/get?default",
        "/$/ping",
        "/$/metrics",
        "/query/",
        "/api/openapi.json",
        "/.well-known/void",
        "/download/vertice.nq",
        "/style.css",
        "/robots.txt",
        "/status",
        "/metrics",
        "/a",
        "/nothing/here",
        "/health/",
        "/health;x",
        "//health",
        "/health/../status",
        "/%68ealth"
      })
  void everythingIsBehindTheLoginSaveHealth(String path) throws Exception {
    Answer answer = http.get(path);
    assertThat(answer.status()).isIn(400, 401);
    assertThat(answer.text()).doesNotContain("secret");
    if (answer.status() == 401) {
      assertThat(answer.header("WWW-Authenticate"))
          .isEqualTo("Basic realm=\"Vertice\", charset=\"UTF-8\"");
      assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
  void noMethodPasses(String method) throws Exception {
    assertThat(http.send(method, "/vertice/data", "").status()).isIn(401, 405);
  }

  @Test
  void healthAnswersWithoutALogin() throws Exception {
    assertThat(http.get("/health").status()).isEqualTo(200);
  }

  @Test
  void aCorrectPasswordIsAcceptedRepeatedly() throws Exception {
    for (int i = 0; i < 3; i++) {
      Answer answer = http.ask("SELECT ?o { ?s ?p ?o }", "Authorization", basic("anna", PASSWORD));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("secret");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "anna, wrong",
    "anna, ''",
    "Anna, 'però: sì'",
    "bruno, 'però: sì'",
    "'', ''",
    "'# who may come in', x"
  })
  void aWrongNameOrPasswordDoesNotPassAlsoAfterARightOne(String name, String password)
      throws Exception {
    assertThat(http.get("/", "Authorization", basic("anna", PASSWORD)).status()).isEqualTo(200);
    Answer answer = http.get("/", "Authorization", basic(name, password));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.text()).contains("Name or password is wrong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic", "Basic ", "Basic !!!", "Basic YW5uYQ==", "Bearer x", "anna"})
  void anInvalidHeaderDoesNotPass(String header) throws Exception {
    assertThat(http.get("/", "Authorization", header).status()).isEqualTo(401);
  }

  @Test
  void theAccessLogHasTheUser() throws Exception {
    http.get("/status", "Authorization", basic("anna", PASSWORD));
    http.get("/status");
    server.close();
    assertThat(log).hasSize(2);
    assertThat(log.get(0)).contains(" - anna [").contains("\" 200 ");
    assertThat(log.get(1)).contains(" - - [").contains("\" 401 ");
  }

  @Test
  void aLineOfHtpasswdIsUnderstood() throws Exception {
    // htpasswd -nbB -C 5 bruno tide
    Files.writeString(
        users(), "bruno:$2y$05$kw9/5IObgFMIMXl8csN88Ovniej79sQN3SI8EQORnHc2U9.ZVT6ma\n");
    assertThat(Accounts.read(users(), PasswordQueue.usual()).admit("bruno", "tide"))
        .isEqualTo(Accounts.Verdict.RIGHT);
    assertThat(Accounts.read(users(), PasswordQueue.usual()).admit("bruno", "tides"))
        .isEqualTo(Accounts.Verdict.WRONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anna:plain            | users:1: the password of anna is not hashed by bcrypt.",
        "anna:{SHA}qUqP5cyxm6YcTAhz05Hph5gvu9M= | users:1: the password of anna is not hashed",
        "anna:$apr1$x$y        | users:1: the password of anna is not hashed by bcrypt.",
        "anna                  | users:1: this is not a line of a password file.",
        ":x                    | users:1: this is not a line of a password file.",
        "# nobody              | has no account."
      })
  void aBadFileIsNamedWithItsLine(String line, String message) throws Exception {
    Files.writeString(users(), line + "\n");
    assertThatThrownBy(() -> Accounts.read(users(), PasswordQueue.usual()))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining(message)
        .extracting(e -> ((AccessException) e).fix())
        .asString()
        .isNotEmpty();
  }

  @Test
  void twoLinesOfOneNameAreAMistake() throws Exception {
    Files.writeString(users(), anna + "\n" + anna + "\n");
    assertThatThrownBy(() -> Accounts.read(users(), PasswordQueue.usual()))
        .hasMessageContaining("users:2: anna is listed a second time.");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Accounts.read(folder.resolve("none"), PasswordQueue.usual()))
        .hasMessageContaining("There is no password file " + folder.resolve("none"));
  }

  @Test
  void aRemovedAccountIsRefusedAndABadFileChangesNothing() throws Exception {
    try (AccessControl control = AccessControl.of(access())) {
      control.install(new org.eclipse.jetty.server.Server(0));
      Files.writeString(users(), "broken");
      Files.setLastModifiedTime(users(), FileTime.from(Instant.now().plusSeconds(5)));
      control.look();
      control.look();
      assertThat(warnings).singleElement().asString().contains("not a line", "stays in use");
      assertThat(control.admits("anna", PASSWORD)).isTrue();
      Files.writeString(users(), anna.replace("anna", "bruna"));
      control.look();
      assertThat(control.admits("anna", PASSWORD)).isFalse();
      assertThat(control.admits("bruna", PASSWORD)).isTrue();
    }
  }
}
