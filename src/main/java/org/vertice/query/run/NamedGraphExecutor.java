package org.vertice.query.run;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;

/**
 * Finds the graphs of {@code GRAPH ?g} by the dataset's indexes of quads. Jena's general executor
 * goes through all named graphs one by one, anew for each solution so far; in this data each row is
 * a graph, and there are thousands.
 *
 * <p>Only where the pattern binds {@code ?g} in each of its parts is what holds in some graph the
 * same as what holds of quads (SPARQL 1.1, 18.6, Graph); other patterns are left to Jena. EXISTS
 * needs none of this: it is asked of one solution, which names the graph.
 */
public final class NamedGraphExecutor extends OpExecutor {

  private NamedGraphExecutor(ExecutionContext context) {
    super(context);
  }

  /**
   * An empty dataset in memory with transactions and indexes of quads, whose queries are run so.
   */
  public static DatasetGraph newStore() {
    return on(DatasetGraphFactory.createTxnMem());
  }

  /**
   * The same dataset, whose queries are run so from now on. One without indexes of quads goes
   * through its graphs still, but starts no query for each. A TDB2 database has an executor of its
   * own that does the like.
   */
  public static DatasetGraph on(DatasetGraph dataset) {
    QC.setFactory(dataset.getContext(), NamedGraphExecutor::new);
    return dataset;
  }

  @Override
  protected QueryIterator execute(OpGraph graph, QueryIterator input) {
    if (!graph.getNode().isVariable()) {
      return super.execute(graph, input);
    }
    QueryIterPeek solutions = QueryIterPeek.create(input, execCxt);
    if (isKnown(graph.getNode(), solutions) || !isOfQuads(graph)) {
      return super.execute(graph, solutions);
    }
    Op quads = Algebra.toQuadForm(graph);
    // A path has no quad form.
    return quads instanceof OpGraph path ? super.execute(path, solutions) : exec(quads, solutions);
  }

  @Override
  protected QueryIterator execute(OpQuadPattern quads, QueryIterator input) {
    Node graph = quads.getGraphNode();
    QueryIterPeek solutions = QueryIterPeek.create(input, execCxt);
    if (!graph.isVariable() || isKnown(graph, solutions)) {
      return super.execute(new OpGraph(graph, new OpBGP(quads.getBasicPattern())), solutions);
    }
    ExecutionContext named =
        ExecutionContext.create(
            new NamedGraphs(execCxt.getDataset()), execCxt.getActiveGraph(), execCxt.getContext());
    BasicPattern pattern = ordered(quads.getBasicPattern(), solutions.peek());
    return PatternMatchData.execute(named.getDataset(), graph, pattern, solutions, null, named);
  }

  /** Whether the solutions so far name the graph, so that only this one is looked into. */
  private static boolean isKnown(Node graph, QueryIterPeek solutions) {
    Binding first = solutions.peek();
    return first == null || first.contains(Var.alloc(graph));
  }

  /** What is known most about comes first, as in other basic graph patterns. */
  private static BasicPattern ordered(BasicPattern pattern, Binding known) {
    return ReorderLib.fixed()
        .reorderIndexes(Substitute.substitute(pattern, known))
        .reorder(pattern);
  }

  private static boolean isOfQuads(OpGraph graph) {
    Op pattern = graph.getSubOp();
    return !OpVars.mentionedVars(pattern).contains(Var.alloc(graph.getNode()))
        && bindsGraph(pattern);
  }

  private static boolean bindsGraph(Op op) {
    if (op instanceof OpFilter || op instanceof OpExtend) {
      return bindsGraph(((Op1) op).getSubOp());
    }
    if (op instanceof OpSequence parts) {
      return parts.getElements().stream().allMatch(NamedGraphExecutor::bindsGraph);
    }
    if (op instanceof OpJoin || op instanceof OpUnion || op instanceof OpConditional) {
      return bindsGraph(((Op2) op).getLeft()) && bindsGraph(((Op2) op).getRight());
    }
    return op instanceof OpBGP || op instanceof OpPath;
  }

  /** Any graph is one with a name: {@code GRAPH ?g} excludes the default graph. */
  private static final class NamedGraphs extends DatasetGraphWrapper {

    NamedGraphs(DatasetGraph all) {
      super(all);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
      return graph == null || graph.equals(Node.ANY)
          ? findNG(graph, subject, predicate, object)
          : super.find(graph, subject, predicate, object);
    }
  }
}
