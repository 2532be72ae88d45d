package org.vertice.cli.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.GraphCommand;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.evidence.DisagreementKind;
import org.vertice.rdf.Labels;
import org.vertice.report.Measure;
import org.vertice.web.pages.DocumentTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists where claims differ. */
@Command(
    name = "disagreements",
    customSynopsis = "vertice disagreements [--kind KIND] [--open]",
    description = {
      "Lists where claims about a thing differ, and how: a contradiction, a refinement (2024 and"
          + " June 2024) or a difference of scope that the curator has declared.",
      "",
      "A contradiction is settled if the ranks leave only values that agree. vertice check --strict"
          + " reports one that is not settled as an error."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice disagreements",
      "  vertice disagreements --kind contradiction",
      "  vertice disagreements --open           contradictions that are not settled"
    })
public final class DisagreementsCommand extends GraphCommand {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only this kind: contradiction, refinement or different_scope.")
  private @Nullable DisagreementKind kind;

  @Option(names = "--open", description = "Only contradictions that are not settled.")
  private boolean open;

  public DisagreementsCommand(RootCommand root) {
    super(root);
  }

  @Override
  public Integer call() throws Exception {
    Optional<BuildResult> built = graph().withoutErrorsForQuestion();
    if (built.isEmpty()) {
      return ExitCode.FAILED;
    }
    Graph facts = built.get().dataset().getDefaultGraph();
    Labels labels = new Labels(facts, built.get().prefixes());
    ClaimLines lines =
        new ClaimLines(
            facts, labels, new PassageTexts(facts, DocumentTexts.NONE), root.colours(root.out()));
    List<Disagreement> shown =
        built.get().evidence().disagreements().stream()
            .filter(each -> kind == null || each.kind() == kind)
            .filter(each -> !open || !each.settled())
            .toList();
    StringBuilder text = new StringBuilder();
    shown.forEach(each -> append(each, labels, lines, text));
    text.append(Measure.of(shown.size(), open ? "open contradiction" : "disagreement").words())
        .append('\n');
    root.out().text(text.toString());
    return ExitCode.CLEAN;
  }

  private static void append(
      Disagreement each, Labels labels, ClaimLines lines, StringBuilder text) {
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
