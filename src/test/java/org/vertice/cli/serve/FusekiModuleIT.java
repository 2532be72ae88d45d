package org.vertice.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.Run;
import org.vertice.cli.Shell;
import org.vertice.cli.share.PeerProcess;
import org.vertice.testing.Tags;

/**
 * A plain Fuseki server, started as its own script starts it, with {@code vertice-fuseki.jar} where
 * it takes further jars from. Its user interface is in the server's jar.
 */
@Tag(Tags.SERVERS)
class FusekiModuleIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path MODULE = Path.of("target/vertice-fuseki.jar").toAbsolutePath();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Needs the library of patterns. */
  private static final String PATTERN =
      "SELECT%20(IF(REGEX(%22abc%22%2C%22b%22)%2C%22matched%22%2C%22not%22)%20AS%20%3Fx)%20%7B%7D";

  private static final String CONFIGURATION =
      """
      PREFIX : <#>
      PREFIX fuseki: <http://jena.apache.org/fuseki#>
      PREFIX ja: <http://jena.hpl.hp.com/2005/11/Assembler#>
      PREFIX tdb2: <http://jena.apache.org/2016/tdb#>

      :facts a fuseki:Service ; fuseki:name "facts" ; fuseki:dataset [ a ja:MemoryDataset ] ;
        fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "sparql" ] ,
          [ fuseki:operation fuseki:query ; fuseki:name "query" ] ,
          [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] .

      :port a fuseki:Service ; fuseki:name "port" ;
        fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "%s" ] ;
        fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "ask" ] ,
          [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] .

      :plain a fuseki:Service ; fuseki:name "plain" ; fuseki:dataset [ a ja:MemoryDataset ] ;
        fuseki:endpoint [ fuseki:operation fuseki:query ] , [ fuseki:operation fuseki:gsp-rw ] .
      """;

  @TempDir Path folder;

  @Test
  void aRunningFusekiHasPagesForAPushedGraph() throws Exception {
    Path harbour = folder.resolve("harbour");
    Shell.copyProject(PROJECT.resolve("src/test/resources/org/vertice/cli/harbour"), harbour);
    try (PeerProcess fuseki = started()) {
      push(PROJECT, fuseki.url("/facts/data"));
      push(harbour, fuseki.url("/port/data"));

      assertThat(get(fuseki, "/facts/", "text/html").body()).contains("Vertice", "/facts/timeline");
      assertThat(get(fuseki, "/port/", "text/html").body()).contains("/port/timeline");
      assertThat(get(fuseki, "/facts/api/openapi.json", "*/*").body())
          .contains("/api/treaty-year", fuseki.url("/facts"));
      assertThat(get(fuseki, "/facts/api/treaty-year", "text/csv").body()).contains("2023", "2024");
      assertThat(get(fuseki, "/facts/query/treaty-year", "text/html").body()).contains("2023");
      assertThat(get(fuseki, "/facts/query?query=" + PATTERN, "text/html").body())
          .contains("matched");
      for (String page : List.of("timeline", "network", "map", "sources", "disagreements")) {
        assertThat(get(fuseki, "/facts/" + page, "text/html").body()).contains("</main>");
      }
      assertThat(get(fuseki, "/facts/search?q=Putin", "text/html").body()).contains("/facts/id/");
      assertThat(get(fuseki, "/facts/query", "text/html").body()).contains("yasqe.js");
      assertThat(get(fuseki, asset(fuseki, "yasqe.js"), "*/*").statusCode()).isEqualTo(200);
      assertThat(get(fuseki, "/port/.well-known/void", "text/turtle").body())
          .contains("void:sparqlEndpoint", fuseki.url("/port/ask"), "sh:SPARQLExecutable");
      assertThat(get(fuseki, "/port/page/ship/alma", "text/html").body()).contains("Alma");

      Path ships = harbour.resolve("seeds/ships.csv");
      Files.writeString(ships, Files.readString(ships).replace("Alma", "Bella"));
      push(harbour, fuseki.url("/port/data"));
      assertThat(get(fuseki, "/port/page/ship/alma", "text/html").body()).contains("Bella");

      mustLeaveTheRestOfFusekiUnchanged(fuseki);
    }
    try (PeerProcess again = started()) {
      assertThat(get(again, "/port/page/ship/alma", "text/html").body()).contains("Bella");
      assertThat(get(again, "/port/api/openapi.json", "*/*").body()).contains("/api/arrivals");
      assertThat(get(again, "/facts/", "text/html").body()).doesNotContain("Vertice");
    }
  }

  private static void mustLeaveTheRestOfFusekiUnchanged(PeerProcess fuseki) throws Exception {
    assertThat(get(fuseki, "/", "text/html").body()).contains("Apache Jena Fuseki");
    assertThat(get(fuseki, "/$/datasets", "application/json").body())
        .contains("\"/facts\"", "\"/port\"", "\"/plain\"");
    assertThat(get(fuseki, "/port/ask?query=ASK%7B%7D", "application/sparql-results+json").body())
        .contains("true");
    assertThat(get(fuseki, "/plain?query=ASK%7B%7D", "*/*").body()).contains("true");
    assertThat(get(fuseki, "/plain/timeline", "text/html").body()).doesNotContain("Vertice");
  }

  /** As the script {@code fuseki-server} of the release starts it. */
  private PeerProcess started() throws IOException, InterruptedException {
    Path base = folder.resolve("run");
    Path extra = Files.createDirectories(base.resolve("extra"));
    Path database = Files.createDirectories(folder.resolve("tdb2"));
    if (!Files.exists(extra.resolve("vertice-fuseki.jar"))) {
      Files.copy(MODULE, extra.resolve("vertice-fuseki.jar"));
    }
    Path configuration =
        Files.writeString(folder.resolve("config.ttl"), CONFIGURATION.formatted(database));
    int port = PeerProcess.freePort();
    return PeerProcess.start(
        folder,
        port,
        "/$/ping",
        List.of(
            PeerProcess.java(),
            "-cp",
            PeerProcess.jar("jena-fuseki-server.jar") + File.pathSeparator + extra + "/*",
            "org.apache.jena.fuseki.main.cmds.FusekiServerCmd",
            "--modules=true",
            "--localhost",
            "--port=" + port,
            "--config=" + configuration));
  }

  private static void push(Path project, String url) {
    Run run = Run.in(project, Map.of(), "push", url);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Read back: ");
  }

  private static String asset(PeerProcess fuseki, String name) throws Exception {
    String page = get(fuseki, "/facts/query", "text/html").body();
    int end = page.indexOf(name) + name.length();
    return page.substring(page.lastIndexOf('"', end - 1) + 1, end);
  }

  private static HttpResponse<String> get(PeerProcess fuseki, String path, String accept)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fuseki.url(path))).header("Accept", accept).build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
