package org.vertice.cli.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.cli.project.Snapshots;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.change.DatasetDiff;
import org.vertice.graph.change.DiffWriter;
import org.vertice.rdf.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed from one state of the tables to another. */
@Command(
    name = "diff",
    customSynopsis = "vertice diff [--format FORM] A B",
    description = {
      "Tells which claims were added, withdrawn or changed from A to B, by their ids, and which facts"
          + " came and went.",
      "",
      "A and B are project folders, folders that vertice build wrote, files of quads, or git"
          + " revisions of the project. That a row or a passage only moved is no change of a claim."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice diff HEAD~1 HEAD               two revisions of the tables",
      "  vertice diff HEAD .                    what is not committed yet",
      "  vertice diff --format patch old new > change.rdfp"
    })
public final class DiffCommand implements Callable<Integer> {

  /** How a difference is written. */
  enum Form {
    text,
    json,
    patch
  }

  private final Vertice vertice;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "text (default), json, or patch (RDF Patch, of all graphs).")
  private Form form = Form.text;

  @Parameters(index = "0", paramLabel = "A", description = "The earlier state.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "The later state.")
  private String after = "";

  public DiffCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    Snapshots snapshots = new Snapshots(vertice);
    DatasetGraph then = snapshots.of(before);
    DatasetGraph now = snapshots.of(after);
    Map<String, String> prefixes = new HashMap<>();
    then.prefixes().forEach(prefixes::put);
    now.prefixes().forEach(prefixes::put);
    Labels labels = new Labels(now.getDefaultGraph(), prefixes);
    DiffWriter writer =
        new DiffWriter(DatasetDiff.between(then, now), (Node node) -> called(node, labels));
    Channel out = vertice.surroundings().out();
    switch (form) {
      case text -> out.text(writer.text());
      case json -> {
        writer.json(out.stream());
        out.text("\n");
      }
      case patch -> writer.patch(out.stream());
    }
    return ExitCode.CLEAN;
  }

  private static String called(Node node, Labels labels) {
    if (node.isLiteral()) {
      return "\"" + node.getLiteralLexicalForm() + "\"";
    }
    String name = labels.shortened(node);
    return node.isURI() && name.equals(node.getURI()) ? "<" + name + ">" : name;
  }
}
