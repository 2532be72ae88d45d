package org.vertice.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.Channel.Kind;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.Prompt;

/**
 * Runs the usual commands once, on the project that comes with the program, and shows nothing. The
 * launcher notes which classes that takes and archives them, so that later starts need not load
 * them one by one. What goes wrong here only makes the archive smaller.
 */
final class Rehearsal {

  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

  /** What saved queries are made of. */
  private static final String QUERY =
      """
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      SELECT DISTINCT ?document (COUNT(DISTINCT ?claim) AS ?claims) (SAMPLE(?name) AS ?one) WHERE {
        GRAPH ?claim { ?thing ?property ?value }
        ?claim a vt:Claim ; vt:source/vt:nowhere? ?document ; vt:passage ?passage .
        OPTIONAL { ?thing rdfs:label|rdfs:comment ?name FILTER(LANG(?name) = "en") }
        BIND(IF(CONTAINS(?passage, "a"), STRBEFORE(?passage, " "), STR(?passage)) AS ?first)
        FILTER(REGEX(?first, ".", "i") && NOT EXISTS { ?claim vt:nothing ?first })
      } GROUP BY ?document HAVING (COUNT(*) > 1) ORDER BY DESC(?claims) LIMIT 3
      """;

  private Rehearsal() {}

  /** Runs the commands and ends the process. */
  public static void main(String[] arguments) {
    Main.quietLogs();
    OutputStream nowhere = OutputStream.nullOutputStream();
    new Program(quiet(nowhere)).run(List.of("check"));
    new Program(quiet(nowhere)).run(List.of("query", "-q", QUERY));
    try {
      serve();
    } catch (IOException e) {
      // Then the archive has no classes of the server.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(ExitCode.CLEAN);
  }

  private static void serve() throws IOException, InterruptedException {
    PipedInputStream said = new PipedInputStream(1 << 16);
    PipedOutputStream out = new PipedOutputStream(said);
    Thread server =
        new Thread(
            () -> {
              try (out) {
                new Program(quiet(out)).run(List.of("serve", "--port", "0"));
              } catch (IOException e) {
                // Nobody reads any longer.
              }
            },
            "rehearsal");
    server.setDaemon(true);
    server.start();
    String address = new Scanner(said, StandardCharsets.UTF_8).findWithinHorizon(ADDRESS, 1 << 16);
    if (address != null) {
      String query = "/vertice/sparql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8);
      ask(address + "/", "text/html");
      ask(address + query, "application/sparql-results+json");
      ask(address + query, "text/csv");
      ask(address + "/search?q=a", "text/html");
      ask(address + "/ontology", "text/html");
      ask(address + query.replace("/vertice/sparql", "/query"), "text/html");
    }
  }

  private static void ask(String address, String mediaType)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept", mediaType).build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  private static ProcessContext quiet(OutputStream out) {
    ProcessContext process = ProcessContext.ofProcess();
    return new ProcessContext(
        InputStream.nullInputStream(),
        new Channel(out, Kind.TERMINAL, 80),
        new Channel(OutputStream.nullOutputStream(), Kind.TERMINAL, 80),
        process.environment(),
        process.workingFolder(),
        process.home(),
        Prompt.nobody());
  }
}
