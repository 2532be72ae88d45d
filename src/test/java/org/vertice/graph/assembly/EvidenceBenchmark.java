package org.vertice.graph.assembly;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;

/**
 * Times what evidence costs beside converting and loading, on invented lighthouses of several
 * sizes. Ten claims about each, of all kinds; a fifth of them disagree with another.
 */
public final class EvidenceBenchmark {

  private static final Path LIGHTHOUSES =
      Path.of("src/test/resources/org/vertice/graph/assembly/lighthouses");
  private static final int ROUNDS = 3;

  private EvidenceBenchmark() {}

  /** Runs it. Arguments: a folder for the tables, and the numbers of claims. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("claims     convert+load s  infer s  weigh s  evidence/convert+load");
    for (String size : List.of(arguments).subList(1, arguments.length)) {
      Project project = generated(Path.of(arguments[0]).resolve(size), Integer.parseInt(size));
      double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
      for (int round = 0; round < ROUNDS; round++) {
        double[] times = run(project);
        for (int i = 0; i < best.length; i++) {
          best[i] = Math.min(best[i], times[i]);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%-9s  %14.2f  %7.2f  %7.2f  %.2f%n",
          size,
          best[0],
          best[1],
          best[2],
          (best[1] + best[2]) / best[0]);
    }
  }

  private static double[] run(Project project) throws IOException {
    BuildFindings findings = new BuildFindings(project, finding -> {});
    BuildOptions options = new BuildOptions(Optional.empty());
    long start = System.nanoTime();
    Vocabulary vocabulary = VocabularyReader.read(project, findings);
    ConvertedTables tables = TableConverter.convert(project, vocabulary, findings);
    GraphBuilder.cite(project, options, tables, vocabulary, findings);
    GraphBuilder.accept(tables);
    long converted = System.nanoTime();
    GraphBuilder.infer(project, options.timeout(), tables.dataset(), findings);
    long inferred = System.nanoTime();
    EvidenceWriter.write(tables, vocabulary, options.unsettled(), findings);
    long weighed = System.nanoTime();
    load(tables.dataset());
    long loaded = System.nanoTime();
    return new double[] {
      (converted - start + loaded - weighed) / 1e9,
      (inferred - converted) / 1e9,
      (weighed - inferred) / 1e9
    };
  }

  /** As {@code vertice serve} does it. */
  private static void load(DatasetGraph dataset) {
    DatasetGraph store = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(store, () -> dataset.find().forEachRemaining(store::add));
  }

  private static Project generated(Path folder, int claims) throws IOException {
    for (String part : List.of("ontology", "ontology/rules", "seeds")) {
      Files.createDirectories(folder.resolve(part));
      try (Stream<Path> files = Files.list(LIGHTHOUSES.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = folder.resolve(part).resolve(file.getFileName());
          Files.deleteIfExists(copy);
          Files.copy(file, copy);
        }
      }
    }
    for (String judged : List.of("scopes.csv", "silences.csv")) {
      Path file = folder.resolve("seeds").resolve(judged);
      Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
    }
    Path table = folder.resolve("seeds/claims.csv");
    String header = Files.readAllLines(table).get(0);
    Random random = new Random(7);
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write(header + "\n");
      for (int i = 0; i < claims; i++) {
        out.write(row(i, i / 10, claims / 10 + 1, random) + "\n");
      }
    }
    return new Project(folder);
  }

  private static String row(int claim, int light, int lights, Random random) {
    String source = List.of("almanac", "diary", "letter").get(random.nextInt(3));
    String what =
        switch (claim % 5) {
          case 0 -> (1850 + light % 50 + (random.nextInt(5) == 0 ? 1 : 0)) + ",,,,,,";
          case 1 -> "," + List.of("islet", "bay", "sea").get(random.nextInt(3)) + ",,,,,";
          case 2 -> ",," + (100 + light % 90) + ",about,,,";
          case 3 -> ",,,,PT" + (1 + random.nextInt(3)) + "H,Keeper " + light % 1000 + ",";
          default -> ",,,,,,light" + random.nextInt(lights);
        };
    return "c%d,%s,words … %d,,asserted,normal,,light%d,%s"
        .formatted(claim, source, claim, light, what);
  }
}
