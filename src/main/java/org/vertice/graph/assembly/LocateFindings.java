package org.vertice.graph.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.vertice.csvw.CsvwProcessor;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.csv2rdf.TableOrigin;
import org.vertice.csvw.rdf.Term;
import org.vertice.graph.assembly.BuildState.Finding;
import org.vertice.graph.assembly.BuildState.RowPlace;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.graph.stream.TermNodes;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location.CellLocation;
import org.vertice.source.FileDocumentLoader;

/**
 * Reports the findings about triples, each at the cell that states the triple. The tables are
 * converted once more for it, which costs time only where something is wrong and no memory.
 */
final class LocateFindings implements BuildStep {

  @Override
  public void run(BuildState state) {
    if (state.pending.isEmpty()) {
      return;
    }
    Cells cells = new Cells(state, widths(state));
    FileDocumentLoader loader = new FileDocumentLoader(state.project.root());
    CsvwProcessor.strict(loader, ignored -> {})
        .convertMetadata(state.project.metadata().toUri(), ConversionMode.MINIMAL, cells);
    new CsvwProcessor(loader, state.findings)
        .report(
            state.group,
            state.pending.stream()
                .filter(finding -> !cells.isOfTwoRows(finding))
                .map(cells::traced)
                .filter(finding -> !state.isFaulty(finding.location()))
                .toList());
  }

  private static Map<String, Integer> widths(BuildState state) {
    Map<String, Integer> widths = new HashMap<>();
    state.group.tables().forEach(table -> widths.put(table.file(), table.width()));
    return widths;
  }

  /** How much of a wanted triple a cell states. */
  private enum Fit {
    TRIPLE,
    SUBJECT_AND_PROPERTY,
    OBJECT,
    SUBJECT
  }

  private record Candidate(Fit fit, CellLocation place) {}

  private static final class Cells implements RowTripleSink {
    private final Map<Node, List<Wanted>> wanted = new HashMap<>();
    private final Map<RowPlace, List<Wanted>> wantedInRow = new HashMap<>();
    private final Map<Wanted, Candidate> found = new HashMap<>();
    private final Set<Node> ofTwoRows = new HashSet<>();
    private final BuildState state;
    private final Map<String, Integer> widths;
    private final TermNodes nodes = new TermNodes();
    private TableOrigin table = new TableOrigin(java.net.URI.create("table:none"), "", List.of());
    private long row;
    private int line;

    Cells(BuildState state, Map<String, Integer> widths) {
      this.state = state;
      this.widths = widths;
      for (Finding finding : state.pending) {
        Wanted triple = finding.triple();
        if (triple.row().isPresent()) {
          wantedInRow.computeIfAbsent(triple.row().get(), n -> new ArrayList<>()).add(triple);
          continue;
        }
        wanted.computeIfAbsent(triple.subject(), n -> new ArrayList<>()).add(triple);
        triple
            .object()
            .filter(Node::isURI)
            .ifPresent(o -> wanted.computeIfAbsent(o, n -> new ArrayList<>()).add(triple));
      }
    }

    /** The finding at the cell of its triple, if there is one. */
    Diagnostic traced(Finding finding) {
      Candidate cell = found.get(finding.triple());
      return cell == null ? finding.diagnostic() : finding.diagnostic().at(cell.place());
    }

    /**
     * Whether a thing is said to have too much, which is no wonder: two rows have its key, and that
     * has been reported.
     */
    boolean isOfTwoRows(Finding finding) {
      return finding.triple().object().isEmpty() && ofTwoRows.contains(finding.triple().subject());
    }

    @Override
    public void tableBegins(TableOrigin begun) {
      table = begun;
    }

    @Override
    public void rowBegins(long rowNumber, long sourceNumber, int lineNumber) {
      row = rowNumber;
      line = lineNumber;
    }

    @Override
    public void triple(Term subject, Term predicate, Term object, int column) {
      Node s = nodes.node(subject);
      if (state.repeatsKey(new RowPlace(table.file(), row))) {
        ofTwoRows.add(s);
      }
      for (Wanted triple : wanted.getOrDefault(s, List.of())) {
        if (triple.subject().equals(s)) {
          keep(triple, fit(triple, nodes.node(predicate), nodes.node(object)), column);
        }
      }
      for (Wanted triple : wantedInRow.getOrDefault(new RowPlace(table.file(), row), List.of())) {
        keep(triple, fit(triple, nodes.node(predicate), nodes.node(object)), column);
      }
    }

    private static Fit fit(Wanted triple, Node property, Node object) {
      boolean sameProperty = triple.property().map(property::equals).orElse(false);
      boolean sameObject = triple.object().map(object::equals).orElse(false);
      if (sameProperty) {
        return sameObject ? Fit.TRIPLE : Fit.SUBJECT_AND_PROPERTY;
      }
      return sameObject ? Fit.OBJECT : Fit.SUBJECT;
    }

    private void keep(Wanted triple, Fit fit, int column) {
      boolean cell = fit != Fit.SUBJECT && column >= 0;
      int field = cell && column < widths.getOrDefault(table.file(), 0) ? column + 1 : 0;
      String name = cell ? table.columnNames().get(column) : "";
      CellLocation place = new CellLocation(table.file(), line, field, row, name);
      found.merge(
          triple,
          new Candidate(fit, place),
          (a, b) -> Comparator.comparing(Candidate::fit).compare(a, b) <= 0 ? a : b);
    }
  }
}
