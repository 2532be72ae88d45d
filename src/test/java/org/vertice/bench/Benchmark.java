package org.vertice.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.vertice.bench.Rounds.Timed;

/**
 * Times reading, checking, converting and loading one table, side by side with programs that do
 * less, and prints one table of ratios with the targets.
 */
public final class Benchmark {

  private static final int PREBUILT_ROWS = 50_000;
  private static final int SMALL_HEAP_TIMES = 10;

  private final Path folder;
  private final int rows;
  private final int numberOfRounds;
  private final PrintStream out;
  private final Path metadata;
  private final List<String> ratios = new ArrayList<>();

  private Benchmark(Path folder, int rows, int numberOfRounds, PrintStream out) throws IOException {
    this.folder = folder;
    this.rows = rows;
    this.numberOfRounds = numberOfRounds;
    this.out = out;
    this.metadata = EventTable.write(folder, rows);
  }

  /**
   * Runs it. Arguments: a folder for the tables, number of rows, number of rounds, and what to
   * measure: {@code convert}, {@code memory}, {@code load}, with commas between.
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    List<String> parts = List.of(arguments[3].split(","));
    Benchmark benchmark = new Benchmark(folder, rows, rounds, System.out);
    benchmark.title();
    if (parts.contains("convert")) {
      benchmark.convert();
    }
    if (parts.contains("memory")) {
      benchmark.memory();
    }
    if (parts.contains("load")) {
      benchmark.load();
    }
    benchmark.printRatios();
  }

  private void convert() throws Exception {
    Path csv = folder.resolve("events-" + rows + ".csv");
    List<Triple> prebuilt = new ArrayList<>();
    PlainLoop.triples(csv, Math.min(PREBUILT_ROWS, rows), prebuilt::add);
    int times = rows / Math.min(PREBUILT_ROWS, rows);
    int processors = Runtime.getRuntime().availableProcessors();

    Rounds rounds = new Rounds();
    Timed read = rounds.add("(a) Commons CSV, reading only", () -> PlainLoop.readOnly(csv));
    rounds.add("    Vertice, reading only", () -> OurRuns.readOnly(csv));
    Timed check = rounds.add("    Vertice, validation only", () -> OurRuns.validate(metadata));
    rounds.add("(b) Jena's writer, the triples prebuilt", () -> write(prebuilt, times, nowhere()));
    Timed plain =
        rounds.add("(c) plain loop without checks", () -> PlainLoop.convert(csv, nowhere()));
    Timed one =
        rounds.add("(d) Vertice, one thread", () -> OurRuns.convert(metadata, nowhere(), 1));
    Timed all =
        rounds.add(
            "(e) Vertice, " + processors + " threads",
            () -> OurRuns.convert(metadata, nowhere(), processors));
    rounds.run(numberOfRounds);
    print(rounds);
    ratio("(a) : validation only", read, check, "at least 0.80");
    ratio("(c) : (d), plain loop against one thread", plain, one, "at least 2.50");
    ratio("(d) : (e), one thread against all", one, all, "at least 1.60");
  }

  /** Ten times the rows in a small heap; and the rows with a key, which must be remembered. */
  private void memory() throws Exception {
    Path large = EventTable.write(folder, SMALL_HEAP_TIMES * rows);
    Path keyed = folder.resolve("events-" + rows + "-keyed.json");
    Rounds rounds = new Rounds();
    Timed usual = rounds.addOwnProcess("1 x, default heap", own("", "convert", metadata));
    Timed small = rounds.addOwnProcess("10 x, -Xmx64m", own("-Xmx64m", "convert", large));
    rounds.addOwnProcess("1 x, a key to be checked, -Xmx64m", own("-Xmx64m", "convert", keyed));
    rounds.run(numberOfRounds);
    print(rounds);
    double median = small.median() / usual.median() / SMALL_HEAP_TIMES;
    double fastest = small.fastest() / usual.fastest() / SMALL_HEAP_TIMES;
    ratio("time of a row, 10 x in 64 MB : 1 x", fastest, median, "at most 1.10");
  }

  private Rounds.Candidate own(String option, String what, Path table) {
    List<String> options = option.isEmpty() ? List.of() : List.of(option);
    return () -> OwnProcess.run(options, what, table.toString(), metadata.toString());
  }

  /** A database of the table, and of N-Triples that are there already. */
  private void load() throws Exception {
    Path triples = folder.resolve("events-" + rows + ".nt");
    OneRun.write(metadata, triples);
    String[] theirs = {"tdbloader", triples.toString(), folder.resolve("theirs").toString()};
    String[] ours = {"load", metadata.toString(), folder.resolve("ours").toString()};
    // The launcher chooses the collector for throughput where a database is made.
    List<String> likeTheLauncher = List.of("-XX:+UseParallelGC");
    Rounds rounds = new Rounds();
    Timed loader =
        rounds.addOwnProcess(
            "tdb2.tdbloader --loader=parallel, N-Triples", loading(List.of(), theirs));
    Timed helped =
        rounds.addOwnProcess(
            "the same with the collector of our launcher", loading(likeTheLauncher, theirs));
    Timed straight =
        rounds.addOwnProcess("Vertice, CSV straight into TDB2", loading(likeTheLauncher, ours));
    rounds.run(numberOfRounds);
    print(rounds);
    ratio("CSV into TDB2 : tdbloader", straight, loader, "at most 0.85");
    ratio("CSV into TDB2 : tdbloader, its collector ours", straight, helped, "");
  }

  private static Rounds.Candidate loading(List<String> options, String... arguments) {
    return () -> {
      OwnProcess.emptied(Path.of(arguments[2]));
      return OwnProcess.run(options, arguments);
    };
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }

  private void title() {
    out.printf(
        Locale.ROOT,
        "%n%,d rows, %d rounds, %d processors, Java %s%n",
        rows,
        numberOfRounds,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version());
  }

  private void print(Rounds rounds) {
    out.printf("%n%-48s %9s %9s %9s%n", "", "fastest", "median", "processor");
    for (Timed one : rounds.all()) {
      out.printf(
          Locale.ROOT,
          "%-48s %7.2f s %7.2f s %7.2f s%n",
          one.name(),
          one.fastest(),
          one.median(),
          one.leastWork());
    }
  }

  private void ratio(String what, Timed one, Timed other, String target) {
    ratio(what, one.fastest() / other.fastest(), one.median() / other.median(), target);
  }

  private void ratio(String what, double fastest, double median, String target) {
    ratios.add(String.format(Locale.ROOT, "%-48s %9.2f %9.2f   %s", what, fastest, median, target));
  }

  private void printRatios() {
    out.printf("%n%-48s %9s %9s   %s%n", "Ratios", "fastest", "median", "target");
    ratios.forEach(out::println);
  }

  private static void write(List<Triple> triples, int times, OutputStream target)
      throws IOException {
    StreamRDF stream = StreamRDFWriter.getWriterStream(target, RDFFormat.NTRIPLES_UTF8);
    stream.start();
    for (int i = 0; i < times; i++) {
      triples.forEach(stream::triple);
    }
    stream.finish();
    target.flush();
  }
}
