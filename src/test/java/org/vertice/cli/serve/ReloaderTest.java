package org.vertice.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.cli.serve.Reloader.Attempt;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.ServerSetup;
import org.vertice.web.http.Snapshot;

/** Whatever the result of a build, the next change is built again. */
@Timeout(300)
class ReloaderTest {

  private static final Snapshot EMPTY =
      Snapshot.of(DatasetGraphFactory.createTxnMem(), new QueryLibrary(List.of()));

  @TempDir Path folder;

  private volatile Reloader.Source source = ReloaderTest::good;
  private final StringWriter said = new StringWriter();
  private GraphServer server;
  private Reloader reloader;

  @BeforeEach
  void start() throws IOException {
    server = GraphServer.start(new ServerSetup().options(), EMPTY);
    reloader = new Reloader(() -> source.build(), server, new PrintWriter(said, true));
  }

  @AfterEach
  void stop() {
    reloader.close();
    server.close();
  }

  private static Attempt good() {
    return new Attempt(Optional.of(EMPTY), List.of());
  }

  static List<Throwable> failures() {
    return List.of(
        new StackOverflowError(),
        new OutOfMemoryError("Java heap space"),
        new NoClassDefFoundError("org/example/Gone"),
        new IllegalStateException("a bug"),
        new IOException("No space left on device"));
  }

  private String status() throws Exception {
    return new Http(server.port()).get("/status").text();
  }

  private void await(String part) throws Exception {
    while (!status().contains(part)) {
      Thread.sleep(20);
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void reportsAFailedBuildAndServesTheNextOne(Throwable failure) throws Exception {
    source =
        () -> {
          if (failure instanceof IOException e) {
            throw e;
          }
          if (failure instanceof RuntimeException e) {
            throw e;
          }
          throw (Error) failure;
        };
    reloader.watch(List.of(folder), Duration.ofMillis(20));
    Files.writeString(folder.resolve("a.csv"), "1");
    await("\"ended\":\"failed\"");
    assertThat(status()).contains("\"served\":false", "\"number\":1");
    assertThat(said.toString())
        .contains("The graph was not built, and the last good one is still served: ")
        .doesNotContain("null");
    source = ReloaderTest::good;
    Files.writeString(folder.resolve("a.csv"), "22");
    await("\"number\":2");
    assertThat(status()).contains("\"served\":true", "\"ended\":\"served\"");
  }

  @Test
  void theStatusSaysWhenTheBuildStarted() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    source =
        () -> {
          try {
            mayEnd.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return new Attempt(Optional.empty(), List.of("ships.csv:3: wrong"));
        };
    assertThat(status()).doesNotContain("building");
    reloader.request();
    await("\"building\":{\"since\":\"2");
    mayEnd.countDown();
    await("\"ended\":\"refused\"");
    assertThat(status()).contains("ships.csv:3: wrong").doesNotContain("building");
  }

  /** Like tar, rsync -a and cp -p. */
  @Test
  void noticesAChangedFileWithAnOldDate() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "1");
    Path other = Files.writeString(Files.createTempFile("other", ".csv"), "2");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    reloader.watch(List.of(folder), Duration.ofMillis(20));
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    await("\"number\":2");
  }
}
