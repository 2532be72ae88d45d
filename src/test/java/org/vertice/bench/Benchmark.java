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

/** Times reading, checking and converting one table, side by side with programs that do less. */
public final class Benchmark {

  private static final int PREBUILT_ROWS = 50_000;

  private final Path folder;
  private final int rows;
  private final int numberOfRounds;
  private final PrintStream out;

  private Benchmark(Path folder, int rows, int numberOfRounds, PrintStream out) {
    this.folder = folder;
    this.rows = rows;
    this.numberOfRounds = numberOfRounds;
    this.out = out;
  }

  /** Runs it. Arguments: a folder for the tables, number of rows, number of rounds. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int rows = Integer.parseInt(arguments[1]);
    new Benchmark(folder, rows, Integer.parseInt(arguments[2]), System.out).run();
  }

  private void run() throws Exception {
    Path metadata = EventTable.write(folder, rows);
    Path csv = folder.resolve("events-" + rows + ".csv");
    List<Triple> prebuilt = new ArrayList<>();
    PlainLoop.triples(csv, Math.min(PREBUILT_ROWS, rows), prebuilt::add);
    int times = rows / Math.min(PREBUILT_ROWS, rows);

    Rounds rounds = new Rounds();
    Timed read = rounds.add("(a) Commons CSV, reading only", () -> PlainLoop.readOnly(csv));
    rounds.add("    Vertice, reading only", () -> OurRuns.readOnly(csv));
    Timed check = rounds.add("    Vertice, validation only", () -> OurRuns.validate(metadata));
    rounds.add("(b) Jena's writer, the triples prebuilt", () -> write(prebuilt, times, nowhere()));
    Timed plain =
        rounds.add("(c) plain loop without checks", () -> PlainLoop.convert(csv, nowhere()));
    Timed one =
        rounds.add("(d) Vertice, one thread", () -> OurRuns.convert(metadata, nowhere(), 1));
    int processors = Runtime.getRuntime().availableProcessors();
    Timed all =
        rounds.add(
            "(e) Vertice, " + processors + " threads",
            () -> OurRuns.convert(metadata, nowhere(), processors));
    rounds.run(numberOfRounds);
    print(rounds);
    ratio("(c) : (d), one thread against the plain loop", plain, one, 2.5);
    ratio("(d) : (e), all processors against one", one, all, 1.6);
    ratio("(a) : validation only", read, check, 0.8);
  }

  private static OutputStream nowhere() {
    return OutputStream.nullOutputStream();
  }

  private void print(Rounds rounds) {
    out.printf(
        Locale.ROOT,
        "%n%,d rows, %d rounds, %d processors, Java %s%n%n%-48s %9s %9s %9s%n",
        rows,
        numberOfRounds,
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        "",
        "fastest",
        "median",
        "processor");
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

  private void ratio(String what, Timed one, Timed other, double target) {
    out.printf(
        Locale.ROOT,
        "%-48s %9.2f %9.2f %9.2f   target %.2f%n",
        what,
        one.fastest() / other.fastest(),
        one.median() / other.median(),
        one.leastWork() / other.leastWork(),
        target);
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
