package org.vertice.graph.assembly;

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
import org.vertice.query.run.StoppableGraph;
import org.vertice.query.run.TimedWork;
import org.vertice.report.Diagnostic;
import org.vertice.report.Location;
import org.vertice.report.Location.FileLocation;

/** Holds data to shapes, and each shape to the time that it may take. */
final class ShapeTimes {

  private final BuildState state;
  private final TimedWork<Node> work;
  private final Set<Node> slow = ConcurrentHashMap.newKeySet();

  ShapeTimes(BuildState state) {
    this.state = state;
    this.work = new TimedWork<>(state.options.patience());
  }

  /**
   * What a shape finds.
   *
   * @param data where
   */
  record Found(ReportEntry entry, Graph data) {}

  /**
   * What shapes find in some graphs, one graph after the other. What a shape that overstays would
   * still have found is missing.
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
    for (Optional<Node> late = work.doNext(steps); late.isPresent(); late = work.doNext(steps)) {
      slow.add(late.get());
    }
    return done.stream().flatMap(each -> each.found.stream());
  }

  /** Reports the shapes that have overstayed. */
  void report() {
    slow.stream()
        .map(
            shape ->
                Diagnostic.error(
                        "shape-slow",
                        "The shape "
                            + name(shape)
                            + " has taken "
                            + state.options.patience().toSeconds()
                            + " s and not come to an end, so not all was held to it.",
                        place(shape))
                    .withHint(
                        "Make its pattern or query simpler, or give it more time: --rule-timeout"
                            + " SECONDS."))
        .sorted((a, b) -> a.message().compareTo(b.message()))
        .forEach(state.findings::report);
  }

  private String name(Node shape) {
    return shape.isURI()
        ? state.shortened(shape)
        : state.shapes.find(shape, Node.ANY, Node.ANY).toList().stream()
            .filter(triple -> ScopedShapes.isTarget(triple.getPredicate()))
            .map(triple -> "of " + state.shortened(triple.getObject()))
            .sorted()
            .findFirst()
            .orElse("without a name");
  }

  private Location place(Node shape) {
    return state.turtle.stream()
        .filter(file -> file.graph().contains(shape, Node.ANY, Node.ANY))
        .findFirst()
        .map(file -> file.placeOf(shape))
        .orElseGet(() -> new FileLocation(state.project.shown(state.project.ontology())));
  }

  /** One graph, held to one shape. */
  private static final class OneShape implements TimedWork.Step<Node> {
    private final Shapes shapes;
    private final Shape shape;
    private final Graph data;
    private final StoppableGraph readable;
    private final List<OneShape> done;
    private List<Found> found = List.of();
    private boolean abandoned;

    OneShape(Shapes shapes, Shape shape, Graph data, List<OneShape> done) {
      this.shapes = shapes;
      this.shape = shape;
      this.data = data;
      this.readable = new StoppableGraph(data);
      this.done = done;
    }

    @Override
    public Node account() {
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
    public void abandon() {
      readable.stop();
      synchronized (done) {
        abandoned = true;
      }
    }
  }
}
