package org.vertice.ontology;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

/** A copy of the real tables with wrong rows added, and what the program finds in it. */
final class BadRows {

  /** What claims show only together, which is not for shapes to find. */
  private static final Set<String> OF_EVIDENCE =
      Set.of("contradiction-unsettled", "silence-broken");

  private final Path copy;
  private final Map<String, Integer> lines = new HashMap<>();

  BadRows(Path copy) throws IOException {
    this.copy = copy;
    for (String folder : List.of("ontology", "seeds")) {
      Files.createDirectories(copy.resolve(folder));
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, copy.resolve(file));
        }
      }
    }
  }

  /** Takes away what the metadata itself demands of cells, so that nothing but shapes looks. */
  void trustEveryCell() throws IOException {
    Path metadata = copy.resolve("seeds/csv-metadata.json");
    Files.writeString(
        metadata,
        Files.readString(metadata)
            .replaceAll(", \"format\": \"[^\"]*\"", "")
            .replaceAll(", \"(minimum|maximum)\": -?[0-9]+", "")
            .replaceAll(", \"required\": true", "")
            .replaceAll("(?s)\"foreignKeys\": \\[.*?\\n {8}\\],", ""));
  }

  /** Adds a row at the end of its table, unless it is there. */
  void add(Slip slip) throws IOException {
    if (!lines.containsKey(slip.plain())) {
      Path table = copy.resolve("seeds/" + slip.table() + ".csv");
      String text = Files.readString(table);
      Files.writeString(table, text + slip.plain() + "\n");
      lines.put(slip.plain(), (int) text.lines().count() + 1);
    }
  }

  /** Where the finding about a row must be, as it begins. */
  String expected(Slip slip) {
    return slip.expected(lines.getOrDefault(slip.plain(), 0));
  }

  /** All errors and warnings, each as a line of text. */
  List<String> findings() throws IOException {
    DiagnosticCollector findings = new DiagnosticCollector();
    GraphBuilder.build(new Project(copy), new BuildOptions(Optional.empty()), findings);
    return findings.findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .filter(finding -> !OF_EVIDENCE.contains(finding.code()))
        .map(BadRows::shown)
        .toList();
  }

  private static String shown(Diagnostic finding) {
    StringBuilder text = new StringBuilder(finding.location().file());
    finding.location().line().ifPresent(line -> text.append(':').append(line));
    finding.location().column().ifPresent(column -> text.append(':').append(column));
    return text.append(" [%s] %s: ".formatted(finding.code(), finding.severity().word()))
        .append(finding.message() + " fix: " + finding.fix().orElse(""))
        .toString();
  }
}
