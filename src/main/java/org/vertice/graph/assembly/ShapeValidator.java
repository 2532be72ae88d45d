package org.vertice.graph.assembly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.vertice.query.run.BudgetedWork;
import org.vertice.query.run.CancellableGraph;

/** Checks data against shapes, and ends the check of a shape that takes longer than it may. */
final class ShapeValidator {

  private final Duration timeout;
  private final BudgetedWork<Node> work;
  private final Set<Node> timedOut = ConcurrentHashMap.newKeySet();

  /**
   * Makes a validator.
   *
   * @param timeout how long one shape may take, in all graphs together
   */
  ShapeValidator(Duration timeout) {
    this.timeout = timeout;
    this.work = new BudgetedWork<>(timeout);
  }

  /**
   * What a shape finds.
   *
   * @param data where
   */
  record Found(ReportEntry entry, Graph data) {}

  /**
   * What shapes find in some graphs, one graph after the other. Of a shape that times out, the
   * graphs that it had not been through are missing.
   */
  Stream<Found> entries(Shapes shapes, Stream<Graph> graphs) {
    List<OneShape> done = new ArrayList<>();
    Iterator<OneShape> steps =
        graphs
            .flatMap(
                data ->
                    shapes.getTargetShapes().stream()
                        .map(shape -> new OneShape(shapes, shape, data, done)))
            .iterator();
    for (Optional<Node> late = work.run(steps); late.isPresent(); late = work.run(steps)) {
      timedOut.add(late.get());
    }
    return done.stream().flatMap(each -> each.found.stream());
  }

  /** The shapes that took longer than they may. */
  Set<Node> timedOut() {
    return timedOut;
  }

  Duration timeout() {
    return timeout;
  }

  /** The check of one graph against one shape. */
  private static final class OneShape implements BudgetedWork.Step<Node> {
    private final Shapes shapes;
    private final Shape shape;
    private final Graph data;
    private final CancellableGraph readable;
    private final List<OneShape> done;
    private List<Found> found = List.of();
    private boolean abandoned;

    OneShape(Shapes shapes, Shape shape, Graph data, List<OneShape> done) {
      this.shapes = shapes;
      this.shape = shape;
      this.data = data;
      this.readable = new CancellableGraph(data);
      this.done = done;
    }

    @Override
    public Node owner() {
      return shape.getShapeNode();
    }

    @Override
    public void run() {
      ValidationContext validation = ValidationContext.create(shapes, readable);
      Collection<Node> focused = VLib.focusNodes(readable, shape);
      focused.forEach(node -> VLib.validateShape(validation, readable, shape, node));
      Collection<ReportEntry> entries = validation.generateReport().getEntries();
      if (!entries.isEmpty()) {
        found = entries.stream().map(entry -> new Found(entry, data)).toList();
        keep();
      }
    }

    private void keep() {
      synchronized (done) {
        if (!abandoned) {
          done.add(this);
        }
      }
    }

    @Override
    public void cancel() {
      readable.cancel();
      synchronized (done) {
        abandoned = true;
      }
    }
  }
}
