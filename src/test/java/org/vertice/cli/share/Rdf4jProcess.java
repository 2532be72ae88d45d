package org.vertice.cli.share;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** An RDF4J Server with a repository {@code ds} on disk. */
record Rdf4jProcess(PeerProcess process) implements Peer {

  private static final String REPOSITORY = "/rdf4j-server/repositories/ds";

  /** Starts a server with an empty repository. */
  static Rdf4jProcess start(Path folder) throws Exception {
    int port = PeerProcess.freePort();
    List<String> command =
        List.of(
            PeerProcess.java(),
            "-Dorg.eclipse.rdf4j.appdata.basedir=" + folder.resolve("rdf4j"),
            "-jar",
            PeerProcess.jar("jetty-runner.jar"),
            "--host",
            "localhost",
            "--port",
            Integer.toString(port),
            "--path",
            "/rdf4j-server",
            PeerProcess.jar("rdf4j-http-server.war"));
    Rdf4jProcess server =
        new Rdf4jProcess(PeerProcess.start(folder, port, "/rdf4j-server/protocol", command));
    server.createRepository();
    return server;
  }

  private void createRepository() throws IOException, InterruptedException {
    String repository =
        """
        PREFIX config: <tag:rdf4j.org,2023:config/>
        [] a config:Repository ; config:rep.id "ds" ;
          config:rep.impl [ config:rep.type "openrdf:SailRepository" ;
            config:sail.impl [ config:sail.type "openrdf:NativeStore" ] ] .
        """;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(process.url(REPOSITORY)))
            .header("Content-Type", "text/turtle")
            .PUT(BodyPublishers.ofString(repository))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public String target() {
    return REPOSITORY;
  }

  @Override
  public String everything() {
    return REPOSITORY + "/statements?infer=false";
  }

  @Override
  public String updates() {
    return REPOSITORY + "/statements";
  }

  @Override
  public String queries() {
    return REPOSITORY;
  }
}
