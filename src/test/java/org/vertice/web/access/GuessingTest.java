package org.vertice.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Served;
import org.vertice.web.ServerOptions;
import org.vertice.web.ServerSetup;

/** Somebody guesses passwords, many at once. */
class GuessingTest {

  @TempDir Path folder;

  @Test
  void aFewGuessesAreTriedAFewWaitAndTheOthersAreSentAwayAtOnce() throws Exception {
    PasswordQueue trials = new PasswordQueue(1, 2);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    List<CompletableFuture<Optional<Boolean>>> taken = new ArrayList<>();
    taken.add(
        CompletableFuture.supplyAsync(
            () ->
                trials.result(
                    () -> {
                      begun.countDown();
                      await(end);
                      return false;
                    }),
            task -> new Thread(task).start()));
    begun.await();
    for (int i = 0; i < 10; i++) {
      taken.add(
          CompletableFuture.supplyAsync(
              () -> trials.result(() -> true), task -> new Thread(task).start()));
    }
    long sentAway;
    do {
      Thread.onSpinWait();
      sentAway = taken.stream().filter(CompletableFuture::isDone).count();
    } while (sentAway < 8);
    assertThat(taken.stream().filter(CompletableFuture::isDone))
        .allMatch(each -> each.join().isEmpty());
    end.countDown();
    assertThat(taken.stream().map(CompletableFuture::join).filter(Optional::isPresent)).hasSize(3);
    assertThat(trials.result(() -> true)).contains(true);
  }

  @Test
  void rereadingTheFileLogsNobodyOut() throws Exception {
    Path users = folder.resolve("users");
    String anna = Passwords.line("anna", "tide");
    Files.writeString(users, anna + "\n" + Passwords.line("bruno", "ebb"));
    Accounts before = Accounts.read(users, new PasswordQueue(1, 0));
    assertThat(before.admit("anna", "tide")).isEqualTo(Accounts.Verdict.RIGHT);
    assertThat(before.admit("bruno", "ebb")).isEqualTo(Accounts.Verdict.RIGHT);
    Files.writeString(users, anna + "\n" + Passwords.line("bruno", "neap"));
    PasswordQueue closed = new PasswordQueue(0, 0);
    Accounts after = Accounts.read(users, closed).after(before);
    assertThat(after.admit("anna", "tide")).isEqualTo(Accounts.Verdict.RIGHT);
    assertThat(after.admit("anna", "ebb")).isEqualTo(Accounts.Verdict.BUSY);
    assertThat(after.admit("bruno", "ebb")).as("the old one").isEqualTo(Accounts.Verdict.BUSY);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void threeHundredGuessesDisturbNeitherHealthNorLoggedInReaders() throws Exception {
    Path users = folder.resolve("users");
    Files.writeString(users, Passwords.line("anna", "tide"));
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.add(SSE.parseQuad("(_ <http://example.org/a> <http://example.org/p> 'x')"));
    Access access =
        new Access(Optional.of(users), Optional.empty(), AllowedSites.USUAL, warning -> {});
    ServerOptions options = new ServerSetup().access(access).options();
    try (GraphServer server = GraphServer.start(options, Served.snapshot(data))) {
      Http http = new Http(server.port());
      String anna = basic("tide");
      assertThat(http.get("/status", "Authorization", anna).status()).isEqualTo(200);
      List<CompletableFuture<HttpResponse<Void>>> guesses = guesses(server.port());
      assertThat(http.get("/health").status()).isEqualTo(200);
      assertThat(http.get("/status", "Authorization", anna).status()).isEqualTo(200);
      assertThat(guesses).as("these were answered first").anyMatch(each -> !each.isDone());
      List<HttpResponse<Void>> answers = guesses.stream().map(CompletableFuture::join).toList();
      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401, 429);
      assertThat(answers)
          .filteredOn(each -> each.statusCode() == 429)
          .hasSizeGreaterThan(200)
          .allMatch(each -> each.headers().firstValue("Retry-After").orElse("").matches("[1-9]"));
    }
  }

  private static List<CompletableFuture<HttpResponse<Void>>> guesses(int port) {
    HttpClient client = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<Void>>> guesses = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      HttpRequest guess =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
              .header("Authorization", basic("guess " + i))
              .build();
      guesses.add(client.sendAsync(guess, BodyHandlers.discarding()));
    }
    return guesses;
  }

  private static String basic(String password) {
    byte[] both = ("anna:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
