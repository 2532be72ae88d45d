package org.vertice.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vertice.bench.Rounds.Cost;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.export.DatabaseLoad;
import org.vertice.graph.stream.StreamRdfSink;
import org.vertice.source.FileDocumentLoader;

/** One thing done once, for {@link OwnProcess}; says what it took. */
public final class OneRun {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private OneRun() {}

  /** Runs it. Arguments: what to do, its input, and what to warm up with or where to write. */
  public static void main(String[] arguments) throws Exception {
    Path input = Path.of(arguments[1]);
    Path other = Path.of(arguments[2]);
    if (arguments[0].equals("convert")) {
      convert(other);
    }
    Cost cost =
        Cost.of(
            () -> {
              switch (arguments[0]) {
                case "convert" -> convert(input);
                case "load" -> load(input, other);
                case "tdbloader" -> tdbloader(input, other);
                default -> throw new IllegalArgumentException(arguments[0]);
              }
            });
    System.out.println("\n" + cost.seconds() + " " + cost.work());
  }

  private static void convert(Path metadata) throws IOException {
    OurRuns.convert(metadata, OutputStream.nullOutputStream(), THREADS);
  }

  /** Writes the triples of a table to a file. */
  static void write(Path metadata, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      OurRuns.convert(metadata, out, THREADS);
    }
  }

  /** What {@code vertice convert --tdb} does. */
  private static void load(Path metadata, Path folder) {
    DatabaseLoad.into(
        folder,
        stream ->
            new CsvwProcessor(
                    new FileDocumentLoader(metadata.resolveSibling("")),
                    OurRuns.NOTHING_FOUND,
                    THREADS)
                .convertMetadata(
                    metadata.toUri(), ConversionMode.MINIMAL, new StreamRdfSink(stream)));
  }

  private static void tdbloader(Path triples, Path folder) {
    tdb2.tdbloader.main("--loader=parallel", "--loc=" + folder, triples.toString());
  }
}
