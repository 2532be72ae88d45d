package org.vertice.cli.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.project.Snapshots;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.graph.change.DatasetDiff;
import org.vertice.graph.change.DiffWriter;
import org.vertice.rdf.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two states of the tables. */
@Command(
    name = "diff",
    customSynopsis = "vertice diff [--format FORM] A B",
    description = {
      "Lists the claims that were added, withdrawn or changed from A to B, by their ids, and the"
          + " facts that were added or removed.",
      "",
      "A and B are project folders, folders that vertice build wrote, files of quads, or git"
          + " revisions of the project. A claim whose row or passage only moved has not changed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vertice diff HEAD~1 HEAD               two revisions of the project",
      "  vertice diff HEAD .                    changes that are not committed yet",
      "  vertice diff --format patch old new > change.rdfp"
    })
public final class DiffCommand implements Callable<Integer> {

  /** The forms of a difference. */
  enum Form {
    text,
    json,
    patch
  }

  private final RootCommand root;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description = "text (default), json or patch (RDF Patch of all graphs).")
  private Form form = Form.text;

  @Parameters(index = "0", paramLabel = "A", description = "The earlier state.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "The later state.")
  private String after = "";

  public DiffCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    Snapshots snapshots = new Snapshots(root);
    DatasetGraph then = snapshots.of(before);
    DatasetGraph now = snapshots.of(after);
    Map<String, String> prefixes = new HashMap<>();
    then.prefixes().forEach(prefixes::put);
    now.prefixes().forEach(prefixes::put);
    Labels labels = new Labels(now.getDefaultGraph(), prefixes);
    DiffWriter writer =
        new DiffWriter(DatasetDiff.between(then, now), (Node node) -> called(node, labels));
    Channel out = root.out();
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
