package org.vertice.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Fuseki server as its makers ship it, in a process of its own. */
final class FusekiProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target/fuseki/jena-fuseki-server.jar").toAbsolutePath();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private FusekiProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a server with these arguments and waits until it answers. */
  static FusekiProcess start(Path folder, String... arguments) throws Exception {
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                JAR.toString(),
                "--ping",
                "--localhost",
                "--port=" + port));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("fuseki.log").toFile())
            .start();
    FusekiProcess server = new FusekiProcess(process, port);
    for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
      if (server.answers()) {
        return server;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    process.destroyForcibly();
    throw new IllegalStateException("Fuseki did not start: see " + folder.resolve("fuseki.log"));
  }

  int port() {
    return port;
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** The single number that a query on {@code /ds} answers. */
  long number(String query) throws Exception {
    HttpResponse<String> answer =
        post("/ds/sparql", "application/sparql-query", query, Optional.of("text/csv"));
    return Long.parseLong(answer.body().lines().skip(1).findFirst().orElseThrow().strip());
  }

  /** Changes the dataset {@code /ds}. */
  void update(String update) throws Exception {
    post("/ds/update", "application/sparql-update", update, Optional.empty());
  }

  private HttpResponse<String> post(String path, String type, String body, Optional<String> accept)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    accept.ifPresent(wanted -> request.header("Accept", wanted));
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private boolean answers() throws InterruptedException {
    try {
      HttpRequest ping = HttpRequest.newBuilder(URI.create(url("/$/ping"))).build();
      int status = client.send(ping, BodyHandlers.discarding()).statusCode();
      return status == 200 || status == 401;
    } catch (IOException e) {
      return false;
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> kill()).join();
  }

  private Process kill() {
    return process.destroyForcibly();
  }
}
