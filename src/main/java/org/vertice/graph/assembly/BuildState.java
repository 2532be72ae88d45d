package org.vertice.graph.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.vertice.csvw.model.TableGroup;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.evidence.Disagreement;
import org.vertice.graph.inference.Rule;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Location.GraphLocation;
import org.vertice.report.Severity;

/** What the steps of one build work on and hand to each other. */
final class BuildState {

  final Project project;
  final BuildOptions options;
  final DiagnosticSink findings;
  final DatasetGraph dataset = DatasetGraphFactory.create();
  final Graph ontology = GraphFactory.createDefaultGraph();
  final Graph shapes = GraphFactory.createDefaultGraph();

  /** The project's own files of these two. */
  final List<TurtleFile> turtle = new ArrayList<>();

  final Map<String, String> prefixes = new TreeMap<>();
  final Map<String, Long> rows = new LinkedHashMap<>();
  final List<Finding> pending = new ArrayList<>();
  private final Set<Field> faulty = new HashSet<>();
  private final Set<RowPlace> blank = new HashSet<>();
  private final Set<RowPlace> repeating = new HashSet<>();

  /** The shapes, being parsed on another thread until they are needed. */
  CompletableFuture<ScopedShapes> scopedShapes = new CompletableFuture<>();

  TableGroup group = TableGroup.none();
  List<Claim> claims = List.of();
  int documentsAtHand;
  List<Rule> rules = List.of();
  List<Disagreement> disagreements = List.of();

  /** A finding about a triple, whose cell is not known yet. */
  record Finding(Wanted triple, Diagnostic diagnostic) {}

  /** A row of a table: its file, and its number from 1. */
  record RowPlace(String file, long number) {}

  /**
   * A triple to be traced; what is empty is not looked at.
   *
   * @param row the row that states it, where that is known; its subject is not looked at then
   */
  record Wanted(
      Node subject, Optional<Node> property, Optional<Node> object, Optional<RowPlace> row) {
    Wanted(Node subject, Optional<Node> property, Optional<Node> object) {
      this(subject, property, object, Optional.empty());
    }
  }

  BuildState(Project project, BuildOptions options, DiagnosticSink findings) {
    this.project = project;
    this.options = options;
    this.findings =
        finding -> {
          if (finding.severity() == Severity.ERROR
              && finding.location() instanceof CellLocation cell) {
            if (cell.fieldNumber() > 0) {
              faulty.add(new Field(cell.file(), cell.recordNumber(), cell.fieldNumber()));
              if (finding.code().equals("key-duplicate")) {
                repeating.add(new RowPlace(cell.file(), cell.recordNumber()));
              }
            } else if (finding.code().equals("row-blank")) {
              blank.add(new RowPlace(cell.file(), cell.recordNumber()));
            }
          }
          findings.report(finding);
        };
  }

  private record Field(String file, long record, int number) {}

  /**
   * Whether a cell is known to be wrong, or its line to be blank, so that what follows from it need
   * not be said too.
   */
  boolean isFaulty(Location place) {
    return place instanceof CellLocation cell
        && (faulty.contains(new Field(cell.file(), cell.recordNumber(), cell.fieldNumber()))
            || blank.contains(new RowPlace(cell.file(), cell.recordNumber())));
  }

  /** Whether a row has the key of another one of its table, which has been reported. */
  boolean repeatsKey(RowPlace row) {
    return repeating.contains(row);
  }

  /** Keeps a finding until the cell of its triple is known. */
  void report(Severity severity, String code, String message, String fix, Wanted triple) {
    GraphLocation nowhere = new GraphLocation(project.shown(project.seeds()), shown(triple));
    pending.add(
        new Finding(triple, new Diagnostic(severity, code, message, nowhere, Optional.of(fix))));
  }

  private String shown(Wanted triple) {
    return triple.subject().isURI() ? triple.subject().getURI() : triple.subject().toString();
  }

  /** A name as short as the prefixes allow. */
  String shortened(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : node.toString();
    }
    return new HashMap<>(prefixes)
        .entrySet().stream()
            .filter(entry -> node.getURI().startsWith(entry.getValue()))
            .map(entry -> entry.getKey() + ":" + node.getURI().substring(entry.getValue().length()))
            .min(java.util.Comparator.comparingInt(String::length))
            .orElse("<" + node.getURI() + ">");
  }
}
