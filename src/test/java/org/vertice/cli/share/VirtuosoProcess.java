package org.vertice.cli.share;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.sparql.core.Quad;
import org.vertice.cli.Shell;

/** Debian's Virtuoso 7 on an empty folder, or on one that it had before, with Debian's limits. */
record VirtuosoProcess(Path folder, PeerProcess process, int sql) implements AutoCloseable {

  static boolean isInstalled() throws Exception {
    return Shell.run(Path.of("."), Map.of(), "sh", "-c", "command -v virtuoso-t isql-vt").code()
        == 0;
  }

  static VirtuosoProcess start(Path folder) throws Exception {
    int sql = PeerProcess.freePort();
    int web = PeerProcess.freePort();
    Files.deleteIfExists(folder.resolve("virtuoso.lck"));
    Files.writeString(
        folder.resolve("virtuoso.ini"),
        """
        [Database]
        DatabaseFile = virtuoso.db
        ErrorLogFile = virtuoso.log
        LockFile = virtuoso.lck
        TransactionFile = virtuoso.trx
        xa_persistent_file = virtuoso.pxa
        [TempDatabase]
        DatabaseFile = virtuoso-temp.db
        TransactionFile = virtuoso-temp.trx
        [Parameters]
        ServerPort = localhost:%d
        NumberOfBuffers = 10000
        [HTTPServer]
        ServerPort = localhost:%d
        ServerRoot = .
        ServerThreads = 10
        [SPARQL]
        MaxQueryCostEstimationTime = 400
        MaxQueryExecutionTime = 60
        """
            .formatted(sql, web));
    return new VirtuosoProcess(
        folder,
        PeerProcess.start(
            folder,
            web,
            "/sparql?query=ASK%7B%7D",
            List.of("virtuoso-t", "+foreground", "+configfile", "virtuoso.ini")),
        sql);
  }

  /** The address for a push, by the server's own port or the port of a proxy. */
  static String url(int port) {
    return "http://localhost:" + port + "/sparql-auth";
  }

  /** The same folder again, after a power cut. */
  VirtuosoProcess killedAndStartedAgain() throws Exception {
    process.kill();
    return start(folder);
  }

  /** Runs a statement of SQL, or with {@code sparql} before it, of SPARQL. */
  void run(String statement) throws Exception {
    Path script = Files.writeString(folder.resolve("script.sql"), statement + "\n");
    Shell.Result result =
        Shell.run(
            folder, Map.of(), "isql-vt", Integer.toString(sql), "dba", "dba", script.toString());
    if (result.code() != 0 || result.err().contains("Error")) {
      throw new IOException(result.out() + result.err());
    }
  }

  /** Like a request that loads without a log; the threads of the server keep this setting. */
  void turnLogOff() throws Exception {
    run("grant SPARQL_UPDATE to \"SPARQL\";");
    for (int thread = 0; thread < 20; thread++) {
      String others =
          "define sql:log-enable 2 insert data { graph <urn:x:others> { <urn:x:a> <urn:x:p> 1 } }";
      String unused = new String(answer(others).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private InputStream answer(String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    process.url(
                        "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))))
            .header("Accept", "application/sparql-results+json")
            .build();
    HttpResponse<InputStream> answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }
    return answer.body();
  }

  /** The quads of the graphs whose names have this prefix. */
  List<Quad> quads(String start) throws Exception {
    String query =
        "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), '" + start + "')) }";
    ResultSet rows = ResultSetFactory.fromJSON(answer(query));
    List<Quad> quads = new ArrayList<>();
    while (rows.hasNext()) {
      QuerySolution row = rows.next();
      quads.add(new Quad(node(row, "g"), node(row, "s"), node(row, "p"), node(row, "o")));
    }
    return quads;
  }

  private static Node node(QuerySolution row, String variable) {
    return row.get(variable).asNode();
  }

  @Override
  public void close() {
    process.close();
  }
}
