package org.vertice.cli.share;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of another project, in a separate process. */
public final class PeerProcess implements AutoCloseable {

  private static final Path JARS = Path.of("target/peers").toAbsolutePath();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Process process;
  private final int port;

  private PeerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** A file that Maven has downloaded for the tests. */
  public static String jar(String name) {
    return JARS.resolve(name).toString();
  }

  public static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  /** Starts a server that will listen on that port, and waits until this path answers. */
  public static PeerProcess start(Path folder, int port, String path, List<String> command)
      throws IOException, InterruptedException {
    Path log = folder.resolve("peer-" + port + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    PeerProcess server = new PeerProcess(process, port);
    for (int tries = 0; tries < 900 && process.isAlive(); tries++) {
      if (server.answers(path)) {
        return server;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    process.destroyForcibly();
    throw new IllegalStateException("It did not start: see " + log);
  }

  int port() {
    return port;
  }

  public String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** Ends it at once, like a power cut. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(5)).build();
      int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
      return status == 200 || status == 401;
    } catch (IOException e) {
      return false;
    }
  }

  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .orTimeout(20, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
