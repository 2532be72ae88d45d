package org.vertice.query.expression;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.FmtUtils;
import org.jspecify.annotations.Nullable;
import org.vertice.query.pattern.PatternRefused;
import org.vertice.query.pattern.XPathPattern;

/**
 * REGEX and REPLACE, and the functions of XPath that they are defined by. A pattern that is refused
 * ends the query.
 */
final class PatternFunction extends ExprFunctionN {

  /** Which of them it is. */
  enum Kind {
    REGEX("regex", 2),
    REPLACE("replace", 3);

    private final String word;
    private final int least;

    Kind(String word, int least) {
      this.word = word;
      this.least = least;
    }
  }

  private static final int PATTERN = 1;
  private static final int REPLACEMENT = 2;

  private final Kind kind;
  private final String iri;
  private @Nullable Compiled last;

  /** A pattern is the same for most rows. */
  private record Compiled(String text, String flags, XPathPattern pattern) {}

  /**
   * A call.
   *
   * @param iri of the function if the query calls it so; empty for SPARQL's own word
   * @throws QueryRefused if it has not the right number of arguments
   */
  PatternFunction(Kind kind, String iri, ExprList arguments) {
    super(kind.word, arguments);
    this.kind = kind;
    this.iri = iri;
    if (arguments.size() < kind.least || arguments.size() > kind.least + 1) {
      throw new QueryRefused(
          kind + " takes " + kind.least + " or " + (kind.least + 1) + " arguments.");
    }
  }

  /**
   * The same, looked at before it runs.
   *
   * @throws QueryRefused if a pattern that is written in the query is refused
   */
  PatternFunction checked() {
    if (isWritten(PATTERN) && (args.size() == kind.least || isWritten(kind.least))) {
      XPathPattern unused =
          pattern(constant(PATTERN), args.size() == kind.least ? "" : constant(kind.least));
    }
    return this;
  }

  private boolean isWritten(int argument) {
    Expr expression = args.get(argument);
    return expression.isConstant() && expression.getConstant().isString();
  }

  private String constant(int argument) {
    return args.get(argument).getConstant().getString();
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    throw new ExprEvalException("Patterns are evaluated while a query runs.");
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
    String text = string(arguments.get(0));
    String flags = arguments.size() > kind.least ? string(arguments.get(kind.least)) : "";
    XPathPattern pattern = pattern(string(arguments.get(PATTERN)), flags);
    CharSequence read = new StoppableText(text, Context.getCancelSignal(environment.getContext()));
    if (kind == Kind.REGEX) {
      return NodeValue.booleanReturn(pattern.isIn(read));
    }
    try {
      String replacement = string(arguments.get(REPLACEMENT));
      String result =
          pattern
              .replaced(read, replacement, ValueLimits.CHARACTERS)
              .orElseGet(
                  () -> {
                    ValueLimits.characters(Long.MAX_VALUE);
                    return "";
                  });
      TextBudget.made(result.length(), environment);
      Node given = arguments.get(0).asNode();
      return result.equals(text)
          ? arguments.get(0)
          : NodeValue.makeNode(
              NodeFactory.createLiteral(
                  result, given.getLiteralLanguage(), given.getLiteralDatatype()));
    } catch (PatternRefused e) {
      throw new QueryRefused(e.reason());
    }
  }

  private String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(kind.name(), value).getLiteralLexicalForm();
  }

  private XPathPattern pattern(String text, String flags) {
    Compiled known = last;
    if (known == null || !known.text.equals(text) || !known.flags.equals(flags)) {
      try {
        known = new Compiled(text, flags, XPathPattern.of(text, flags));
      } catch (PatternRefused e) {
        throw new QueryRefused(kind + ": " + e.reason());
      }
      last = known;
    }
    return known.pattern;
  }

  @Override
  public String getFunctionPrintName(SerializationContext context) {
    return iri.isEmpty() ? kind.name() : FmtUtils.stringForURI(iri, context);
  }

  @Override
  public @Nullable String getFunctionIRI() {
    return iri.isEmpty() ? null : iri;
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new PatternFunction(kind, iri, arguments);
  }

  @Override
  public boolean equals(Expr other, boolean bySyntax) {
    return super.equals(other, bySyntax)
        && other instanceof PatternFunction pattern
        && pattern.kind == kind
        && pattern.iri.equals(iri);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + iri.hashCode();
  }

  /** A text that can be read until the query is stopped. */
  private static final class StoppableText implements CharSequence {

    /** Looking at the signal costs more than reading a character. */
    private static final int BETWEEN_LOOKS = 1 << 12;

    private final String text;
    private final @Nullable AtomicBoolean stopped;
    private int reads;

    StoppableText(String text, @Nullable AtomicBoolean stopped) {
      this.text = text;
      this.stopped = stopped;
    }

    @Override
    public char charAt(int index) {
      if (++reads % BETWEEN_LOOKS == 0 && stopped != null && stopped.get()) {
        throw new QueryCancelledException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
