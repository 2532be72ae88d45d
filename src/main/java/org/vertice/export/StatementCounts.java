package org.vertice.export;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.vertice.report.Measure;

/**
 * How much a dataset holds.
 *
 * @param inDefaultGraph triples in the default graph
 * @param inNamedGraphs triples in named graphs, each counted once for each graph that has it
 * @param graphs named graphs
 */
public record StatementCounts(long inDefaultGraph, long inNamedGraphs, long graphs) {

  /** Counts a dataset. */
  public static StatementCounts of(DatasetGraph dataset) {
    Counter counter = new Counter();
    dataset.stream().forEach(counter::quad);
    return counter.counts();
  }

  /**
   * Counts the lines of N-Quads that hold each statement once.
   *
   * @throws org.apache.jena.riot.RiotException if it is no N-Quads
   */
  public static StatementCounts ofNQuads(InputStream lines) {
    Counter counter = new Counter();
    RDFParser.source(lines)
        .lang(Lang.NQUADS)
        .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
        .parse(counter);
    return counter.counts();
  }

  /** The counts in words, such as {@code 5 triples in the default graph, 7 in 2 named graphs}. */
  public String words() {
    return Measure.of(inDefaultGraph, "triple").words()
        + " in the default graph, "
        + String.format(Locale.ROOT, "%,d", inNamedGraphs)
        + " in "
        + Measure.of(graphs, "named graph").words();
  }

  /** Counts the statements of a stream, which must hold each only once. */
  private static final class Counter extends StreamRDFBase {
    private final Set<Node> names = new HashSet<>();
    private long triples;
    private long quads;

    @Override
    public void triple(Triple triple) {
      triples++;
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph()) {
        triples++;
      } else {
        quads++;
        names.add(quad.getGraph());
      }
    }

    StatementCounts counts() {
      return new StatementCounts(triples, quads, names.size());
    }
  }
}
