package org.vertice.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vertice.bench.Rounds.Cost;

/** A run in a process of its own, where its memory is bounded and nothing is left from others. */
final class OwnProcess {

  private OwnProcess() {}

  /**
   * Has {@link OneRun} do something, and returns what it says that it took.
   *
   * @param options of the Java machine
   * @throws IOException if it fails; what it said is in the message
   */
  static Cost run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OneRun.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", List.of(arguments)) + "\n" + said);
    }
    String[] cost = said.strip().substring(said.strip().lastIndexOf('\n') + 1).split(" ", -1);
    return new Cost(Double.parseDouble(cost[0]), Double.parseDouble(cost[1]));
  }

  /** An empty folder. */
  static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    }
    return Files.createDirectories(folder);
  }
}
