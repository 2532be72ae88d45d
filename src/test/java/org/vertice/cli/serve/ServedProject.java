package org.vertice.cli.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vertice.cli.Shell;

/** {@code vertice serve} on a project, in a separate process. */
public final class ServedProject implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BIN = Path.of(System.getProperty("java.home"), "bin").toString();

  private final Process process;
  private final int port;

  private ServedProject(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and waits until it says where it is.
   *
   * @param log gets what it says
   * @param java options for Java
   * @param options options for {@code serve}
   */
  public static ServedProject start(Path project, Path log, List<String> java, List<String> options)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(BIN, "java").toString()));
    command.addAll(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.vertice.cli.Main", "serve", "--port", "0"));
    command.addAll(options);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().remove("VERTICE_DOCUMENTS");
    Process process = builder.start();
    Pattern address = Pattern.compile("http://localhost:(\\d+)/vertice/sparql");
    for (int tries = 0; tries < 900 && process.isAlive(); tries++) {
      Matcher found = address.matcher(Files.readString(log));
      if (found.find()) {
        return new ServedProject(process, Integer.parseInt(found.group(1)));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    process.destroyForcibly();
    throw new IllegalStateException("It did not start:\n" + Files.readString(log));
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  public HttpResponse<String> ask(String query) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/vertice/sparql"))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv, */*;q=0.1")
            .POST(BodyPublishers.ofString(query))
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  /** A connection that may break HTTP. */
  public Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** Megabytes of the heap that are used after garbage collection. */
  public long megabytesInUse() throws Exception {
    Shell.Result collected =
        Shell.run(
            Path.of("").toAbsolutePath(),
            Map.of(),
            Path.of(BIN, "jcmd").toString(),
            Long.toString(process.pid()),
            "GC.run");
    if (collected.code() != 0) {
      throw new IllegalStateException(collected.err());
    }
    return get("/metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf("} ") + 2)))
            .sum()
        >> 20;
  }

  /** Ends it at once, like a power cut. */
  public void kill() throws InterruptedException {
    int unused = process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process
        .onExit()
        .orTimeout(20, TimeUnit.SECONDS)
        .exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
