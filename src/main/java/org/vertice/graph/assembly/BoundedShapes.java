package org.vertice.graph.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.lib.ShLib;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportItem;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.vertice.query.expression.BoundedExpressions;
import org.vertice.query.pattern.PatternRefused;
import org.vertice.query.pattern.XPathPattern;
import org.vertice.query.run.QueryReader;
import org.vertice.report.DiagnosticCollector;

/**
 * Parses shapes whose patterns and SPARQL constraints have the limits of queries at the endpoint.
 * The validators of constraint components ({@code sh:ask}, and {@code sh:select} of a component)
 * keep Jena's own expressions; they have the time limit of the shape.
 */
final class BoundedShapes {

  private BoundedShapes() {}

  /**
   * Parses shapes.
   *
   * @throws ShaclParseException if they are not valid, have a pattern that is not regular, or a
   *     query that calls what is unknown here
   */
  static Shapes parse(Graph graph) {
    Graph readable = GraphFactory.createDefaultGraph();
    graph.find().mapWith(BoundedShapes::quoted).forEachRemaining(readable::add);
    Shapes shapes = Shapes.parse(readable);
    for (Shape shape : shapes.getShapeMap().values()) {
      List<Constraint> bounded = new ArrayList<>();
      shape.getConstraints().forEach(each -> bounded.add(bounded(each)));
      shape.getConstraints().clear();
      shape.getConstraints().addAll(bounded);
    }
    readable
        .find(Node.ANY, SHACL.select, Node.ANY)
        .forEachRemaining(triple -> check(readable, triple.getSubject()));
    return shapes;
  }

  /** Jena compiles patterns with Java's own engine; quoted, any text compiles. */
  private static Triple quoted(Triple triple) {
    return triple.getPredicate().equals(SHACL.pattern) && triple.getObject().isLiteral()
        ? Triple.create(
            triple.getSubject(),
            SHACL.pattern,
            NodeFactory.createLiteral(
                Pattern.quote(triple.getObject().getLiteralLexicalForm()),
                triple.getObject().getLiteralLanguage(),
                triple.getObject().getLiteralDatatype()))
        : triple;
  }

  private static Constraint bounded(Constraint constraint) {
    if (constraint instanceof PatternConstraint pattern) {
      return new LinearPattern(pattern);
    }
    if (constraint instanceof SparqlConstraint sparql) {
      BoundedExpressions.in(sparql.getQuery());
    }
    return constraint;
  }

  private static void check(Graph shapes, Node constraint) {
    DiagnosticCollector findings = new DiagnosticCollector();
    String text = ShLib.extractSPARQLQueryString(shapes, constraint);
    var unused = new QueryReader(PrefixMapping.Factory.create()).read(text, "shape", findings);
    findings.findings().stream()
        .filter(each -> each.code().equals("query-refused"))
        .findFirst()
        .ifPresent(
            each -> {
              throw new ShaclParseException(each.message());
            });
  }

  /** sh:pattern, whose search takes a time that grows with the text. */
  private static final class LinearPattern extends PatternConstraint {

    private final String text;
    private final XPathPattern pattern;

    LinearPattern(PatternConstraint quoted) {
      super(quoted.getPattern(), quoted.getFlagsStr());
      this.text = unquoted(quoted);
      try {
        this.pattern =
            XPathPattern.of(text, quoted.getFlagsStr() == null ? "" : quoted.getFlagsStr());
      } catch (PatternRefused e) {
        throw new ShaclParseException("sh:pattern \"" + text + "\": " + e.reason());
      }
    }

    /** What {@link Pattern#quote} was given; twice with the flag q. */
    private static String unquoted(PatternConstraint quoted) {
      String text = quoted.getPattern();
      boolean twice = quoted.getFlagsStr() != null && quoted.getFlagsStr().contains("q");
      for (int i = 0; i < (twice ? 2 : 1); i++) {
        text = text.substring(2, text.length() - 2).replace("\\E\\\\E\\Q", "\\E");
      }
      return text;
    }

    @Override
    public String getPattern() {
      return text;
    }

    @Override
    public @Nullable ReportItem validate(ValidationContext context, Node node) {
      if (node.isBlank()) {
        return new ReportItem(this + ": Blank node: " + ShLib.displayStr(node), node);
      }
      String value = NodeFunctions.str(node);
      return pattern.isIn(value)
          ? null
          : new ReportItem(this + ": Does not match: '" + value + "'", node);
    }

    @Override
    public String toString() {
      String flags = getFlagsStr() == null ? "" : "(" + getFlagsStr() + ")";
      return "Pattern[" + text + flags + "]";
    }
  }
}
