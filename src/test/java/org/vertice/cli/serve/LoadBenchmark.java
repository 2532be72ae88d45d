package org.vertice.cli.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vertice.cli.Run;
import org.vertice.cli.Shell;
import org.vertice.cli.share.FusekiProcess;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;

/**
 * Two clients ask a server the saved queries of the real tables, one after the other, as fast as
 * they are answered: first beside a plain Fuseki on the same data, in turns, each server in a
 * process of its own; then while a table changes each second and the graph is built anew. Each
 * answer is compared with what a Fuseki answers for the tables as they are, or as they are changed.
 * Arguments: seconds of the second part (60), rounds of ten seconds of the first (6); or {@code
 * hostile} and rounds (3), each of ten seconds without and ten with a query every second that
 * elsewhere runs for minutes.
 */
public final class LoadBenchmark {

  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final int CLIENTS = 2;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final List<String> JAVA = List.of("-Xmx1g");

  /** An English name that many answers have, and what it is changed to. */
  private static final String NAME = ",Vladimir Putin,Владимир";

  private static final String OTHER_NAME = ",Vladimir Vladimirovich Putin,Владимир";

  /** One of each kind that is stopped by its time, or refused only when it has been read. */
  private static final List<String> HOSTILE =
      List.of(
          "SELECT * {"
              + "?s ?p ?o FILTER NOT EXISTS {".repeat(28)
              + "?s ?p ?o"
              + "}".repeat(28)
              + "}",
          "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?c",
          "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
          "ASK { ?s ?p (" + "1 ".repeat(100_000) + ") }",
          "SELECT * {" + "BIND(1 AS ?x) ".repeat(50_000) + "}",
          "SELECT * { ?s " + "(".repeat(40) + "!<urn:x>" + ")*".repeat(40) + " ?o }");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> queries;
  private final Map<String, List<String>> known = new LinkedHashMap<>();
  private final Map<String, List<String>> knownChanged = new LinkedHashMap<>();
  private final Path folder = Files.createTempDirectory("vertice-load");
  private final Path project = folder.resolve("project");

  /** The answers of one server to its clients, in all rounds. */
  private static final class Seen {
    private final List<long[]> times = new ArrayList<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger changed = new AtomicInteger();
    private double seconds;

    synchronized void add(long[] nanoseconds) {
      times.add(nanoseconds);
    }

    long[] sorted() {
      return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    double throughput() {
      return sorted().length / seconds;
    }

    String row(String name) {
      long[] sorted = sorted();
      return String.format(
          Locale.ROOT,
          "| %s | %,d | %.0f | %.1f | %.1f | %d | %d |",
          name,
          sorted.length,
          throughput(),
          sorted[sorted.length / 2] / 1e6,
          sorted[(int) (sorted.length * 0.99)] / 1e6,
          failed.get(),
          wrong.get());
    }
  }

  private LoadBenchmark() throws IOException {
    queries =
        QueryLibrary.load(Path.of("queries"), finding -> {}).queries().stream()
            .filter(query -> query.parameters().stream().noneMatch(each -> each.mustBeGiven()))
            .filter(query -> query.query().isSelectType())
            .collect(Collectors.toMap(NamedQuery::name, LoadBenchmark::text));
  }

  private static String text(NamedQuery query) {
    return query.bind(Map.of(), finding -> {}).orElseThrow().toString();
  }

  /** Runs both parts and prints a table. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("hostile")) {
      new LoadBenchmark().hostile(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3);
      System.exit(0);
    }
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
    new LoadBenchmark().run(Duration.ofSeconds(seconds), rounds);
    System.exit(0);
  }

  private void run(Duration reloading, int rounds) throws Exception {
    Shell.copyProject(PROJECT, project);
    changeTable(true);
    try (FusekiProcess theirs = fuseki("changed")) {
      ask(theirs, knownChanged);
    }
    changeTable(false);
    try (FusekiProcess theirs = fuseki("unchanged");
        ServedProject ours =
            ServedProject.start(project, folder.resolve("ours.log"), JAVA, List.of())) {
      ask(theirs, known);
      if (known.equals(knownChanged)) {
        throw new IllegalStateException("No answer has the name " + NAME);
      }
      String us = "http://localhost:" + ours.port() + "/vertice/sparql";
      System.out.println("| server | answers | a second | p50 ms | p99 ms | failed | wrong |");
      System.out.println("|---|---|---|---|---|---|---|");
      compare(us, theirs.url("/ds/sparql"), rounds);
      reload(ours, us, reloading);
    }
  }

  /** A plain server with the quads of the tables as they are now. */
  private FusekiProcess fuseki(String name) throws Exception {
    Path quads = folder.resolve(name + ".nq");
    Run export = Run.in(project, "export", "--format", "nquads", "-o", quads.toString());
    if (export.code() != 0) {
      throw new IllegalStateException(export.err());
    }
    return FusekiProcess.start(folder, "--file=" + quads, "/ds");
  }

  private void ask(FusekiProcess server, Map<String, List<String>> answers) throws Exception {
    for (Map.Entry<String, String> query : queries.entrySet()) {
      answers.put(query.getKey(), lines(ask(server.url("/ds/sparql"), query.getValue())));
    }
  }

  /** The table is replaced as a whole, so that no half-written one is read. */
  private void changeTable(boolean changed) throws IOException {
    Path table = project.resolve("seeds/persons.csv");
    Path next = folder.resolve("persons.csv");
    String text = Files.readString(table);
    Files.writeString(
        next, changed ? text.replace(NAME, OTHER_NAME) : text.replace(OTHER_NAME, NAME));
    Files.move(next, table, StandardCopyOption.ATOMIC_MOVE);
  }

  private void compare(String us, String them, int rounds) throws Exception {
    load(us, ROUND, new Seen());
    load(them, ROUND, new Seen());
    Seen ours = new Seen();
    Seen theirs = new Seen();
    for (int round = 0; round < rounds; round++) {
      load(round % 2 == 0 ? us : them, ROUND, round % 2 == 0 ? ours : theirs);
      load(round % 2 == 0 ? them : us, ROUND, round % 2 == 0 ? theirs : ours);
    }
    System.out.println(theirs.row("plain Fuseki 5.6"));
    System.out.println(ours.row("Vertice"));
    System.out.printf(
        Locale.ROOT, "Ratio of answers a second: %.2f%n", ours.throughput() / theirs.throughput());
  }

  /** A reload begins each second, or when the one before it has ended. */
  private void reload(ServedProject server, String address, Duration time) throws Exception {
    CompletableFuture<Void> signals =
        CompletableFuture.runAsync(
            () -> {
              for (long left = time.toSeconds(); left > 0; left--) {
                try {
                  changeTable(left % 2 == 0);
                  Shell.run(folder, Map.of(), "kill", "-HUP", Long.toString(server.pid()));
                  Thread.sleep(1000);
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
    Seen seen = new Seen();
    load(address, time, seen);
    signals.join();
    System.out.println(seen.row("Vertice, a table changed and all built anew each second"));
    System.out.println("Of the answers " + seen.changed.get() + " had the changed name.");
    System.out.println(server.get("/status").body());
  }

  /** The answers to the clients while another one asks queries that would run for minutes. */
  private void hostile(int rounds) throws Exception {
    Shell.copyProject(PROJECT, project);
    try (FusekiProcess theirs = fuseki("unchanged")) {
      ask(theirs, known);
    }
    List<String> options = List.of("--timeout", "3", "--max-queries", "4");
    try (ServedProject ours =
        ServedProject.start(project, folder.resolve("ours.log"), JAVA, options)) {
      String us = "http://localhost:" + ours.port() + "/vertice/sparql";
      System.out.println("| server | answers | a second | p50 ms | p99 ms | failed | wrong |");
      System.out.println("|---|---|---|---|---|---|---|");
      load(us, ROUND, new Seen());
      Seen alone = new Seen();
      Seen beside = new Seen();
      for (int round = 0; round < rounds; round++) {
        load(us, ROUND, alone);
        CompletableFuture<Void> attack = CompletableFuture.runAsync(() -> attack(us, round(ROUND)));
        load(us, ROUND, beside);
        attack.join();
      }
      System.out.println(alone.row("Vertice, nobody else"));
      System.out.println(beside.row("Vertice, a hostile query every second"));
      ours.get("/metrics")
          .body()
          .lines()
          .filter(line -> line.startsWith("vertice_queries"))
          .forEach(System.out::println);
    }
  }

  private static long round(Duration time) {
    return System.nanoTime() + time.toNanos();
  }

  /** Sends one query after another, a second apart, without waiting for the answers. */
  private void attack(String address, long end) {
    for (int i = 0; System.nanoTime() < end; i++) {
      String query = HOSTILE.get(i % HOSTILE.size());
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .header("Content-Type", "application/sparql-query")
              .POST(HttpRequest.BodyPublishers.ofString(query))
              .build();
      CompletableFuture<?> unused = client.sendAsync(request, BodyHandlers.discarding());
      try {
        Thread.sleep(1000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void load(String address, Duration time, Seen seen) {
    long start = System.nanoTime();
    IntStream.range(0, CLIENTS)
        .mapToObj(each -> CompletableFuture.runAsync(() -> one(address, each, time, seen)))
        .toList()
        .forEach(CompletableFuture::join);
    seen.seconds += (System.nanoTime() - start) / 1e9;
  }

  private void one(String address, int number, Duration time, Seen seen) {
    List<String> names = List.copyOf(queries.keySet());
    long[] times = new long[1 << 20];
    int count = 0;
    long end = System.nanoTime() + time.toNanos();
    for (int i = number * names.size() / CLIENTS; System.nanoTime() < end; i++) {
      String name = names.get(i % names.size());
      long start = System.nanoTime();
      try {
        String answer = ask(address, queries.getOrDefault(name, ""));
        times[count++] = System.nanoTime() - start;
        List<String> lines = lines(answer);
        if (!lines.equals(known.get(name))) {
          (lines.equals(knownChanged.get(name)) ? seen.changed : seen.wrong).incrementAndGet();
        }
      } catch (IOException e) {
        seen.failed.incrementAndGet();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    seen.add(Arrays.copyOf(times, count));
  }

  /** Without an order a store may give its rows in any. */
  private static List<String> lines(String answer) {
    return answer.lines().sorted().toList();
  }

  private String ask(String address, String query) throws IOException, InterruptedException {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "?query=" + encoded))
            .header("Accept", "text/csv")
            .timeout(Duration.ofMinutes(1))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
