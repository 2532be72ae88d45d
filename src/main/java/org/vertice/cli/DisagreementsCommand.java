package org.vertice.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.evidence.DisagreementKind;
import org.vertice.rdf.Labels;
import org.vertice.report.Measure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where claims differ. */
@Command(
    name = "disagreements",
    customSynopsis = "vertice disagreements [--kind KIND] [--open]",
    description = {
      "Lists where claims about one thing differ, and how: a contradiction, a refinement (2024 and"
          + " June 2024), or a different scope that the curator has declared.",
      "",
      "A contradiction is settled where ranks leave only values that agree; vertice check --strict"
          + " fails on one that is not."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice disagreements",
      "  vertice disagreements --kind contradiction",
      "  vertice disagreements --open           those that nobody has settled"
    })
final class DisagreementsCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only contradiction, refinement or different_scope.")
  private @Nullable DisagreementKind kind;

  @Option(names = "--open", description = "Only contradictions that are not settled.")
  private boolean open;

  @Mixin private BuildingOptions findingsOptions = new BuildingOptions();

  DisagreementsCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    Optional<BuildResult> built = new ProjectGraph(vertice, findingsOptions).fitForAsking();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    Graph facts = built.get().dataset().getDefaultGraph();
    Labels labels = new Labels(facts, built.get().prefixes());
    ClaimLines lines =
        new ClaimLines(
            facts,
            labels,
            new PassageTexts(facts, Optional.empty()),
            vertice.colours(vertice.surroundings().out()));
    List<Disagreement> shown =
        built.get().evidence().disagreements().stream()
            .filter(each -> kind == null || each.kind() == kind)
            .filter(each -> !open || !each.settled())
            .toList();
    StringBuilder text = new StringBuilder();
    shown.forEach(each -> tell(each, labels, lines, text));
    text.append(Measure.of(shown.size(), open ? "open contradiction" : "disagreement").words())
        .append('\n');
    vertice.surroundings().out().text(text.toString());
    return ExitCode.CLEAN;
  }

  private static void tell(Disagreement each, Labels labels, ClaimLines lines, StringBuilder text) {
    text.append(joined(each.about(), labels, " and "))
        .append(", ")
        .append(labels.of(each.property()))
        .append(": ")
        .append(joined(each.values(), labels, " / "))
        .append("\n  ")
        .append(each.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (each.kind() == DisagreementKind.CONTRADICTION) {
      text.append(each.settled() ? ", settled" : ", not settled");
    }
    text.append('\n');
    if (each.kind() == DisagreementKind.DIFFERENT_SCOPE) {
      each.reasons().forEach(why -> text.append("  why: ").append(labels.of(why)).append('\n'));
    }
    each.claims().forEach(claim -> text.append(lines.of(claim, "    ")));
    text.append('\n');
  }

  private static String joined(List<Node> nodes, Labels labels, String between) {
    return nodes.stream().map(labels::of).collect(Collectors.joining(between));
  }
}
