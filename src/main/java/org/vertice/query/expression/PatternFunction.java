package org.vertice.query.expression;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
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
final class PatternFunction extends RuntimeFunction {

  /** SPARQL's own words for them. */
  enum Operation {
    REGEX("regex", 2),
    REPLACE("replace", 3);

    private final String word;
    private final int least;

    Operation(String word, int least) {
      this.word = word;
      this.least = least;
    }
  }

  private static final int PATTERN = 1;
  private static final int REPLACEMENT = 2;

  private final Operation operation;
  private final String iri;
  private @Nullable Compiled last;

  /** A pattern is the same for most rows. */
  private record Compiled(String text, String flags, XPathPattern pattern) {}

  private PatternFunction(Operation operation, String iri, ExprList arguments) {
    super(operation.word, operation + iri, arguments);
    this.operation = operation;
    this.iri = iri;
    if (arguments.size() < operation.least || arguments.size() > operation.least + 1) {
      throw new QueryRefused(
          operation + " takes " + operation.least + " or " + (operation.least + 1) + " arguments.");
    }
  }

  /**
   * A call.
   *
   * @param iri of the function if the query calls it so; empty for SPARQL's own word
   * @throws QueryRefused if the number of arguments is wrong, or a pattern that is written in the
   *     query is refused
   */
  static PatternFunction of(Operation operation, String iri, ExprList arguments) {
    PatternFunction call = new PatternFunction(operation, iri, arguments);
    call.checkPattern();
    return call;
  }

  private void checkPattern() {
    if (isWritten(PATTERN) && (args.size() == operation.least || isWritten(operation.least))) {
      XPathPattern unused =
          pattern(
              constant(PATTERN), args.size() == operation.least ? "" : constant(operation.least));
    }
  }

  private boolean isWritten(int argument) {
    Expr expression = args.get(argument);
    return expression.isConstant() && expression.getConstant().isString();
  }

  private String constant(int argument) {
    return args.get(argument).getConstant().getString();
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
    String text = string(arguments.get(0));
    String flags = arguments.size() > operation.least ? string(arguments.get(operation.least)) : "";
    XPathPattern pattern = pattern(string(arguments.get(PATTERN)), flags);
    CharSequence read =
        new CancellableText(text, Context.getCancelSignal(environment.getContext()));
    if (operation == Operation.REGEX) {
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
    return NodeValueOps.checkAndGetStringLiteral(operation.name(), value).getLiteralLexicalForm();
  }

  private XPathPattern pattern(String text, String flags) {
    Compiled known = last;
    if (known == null || !known.text.equals(text) || !known.flags.equals(flags)) {
      try {
        known = new Compiled(text, flags, XPathPattern.of(text, flags));
      } catch (PatternRefused e) {
        throw new QueryRefused(operation + ": " + e.reason());
      }
      last = known;
    }
    return known.pattern;
  }

  @Override
  public String getFunctionPrintName(SerializationContext context) {
    return iri.isEmpty() ? operation.name() : FmtUtils.stringForURI(iri, context);
  }

  @Override
  public @Nullable String getFunctionIRI() {
    return iri.isEmpty() ? null : iri;
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new PatternFunction(operation, iri, arguments);
  }

  /** A text that can be read until the query is cancelled. */
  private static final class CancellableText implements CharSequence {

    /** Reading the signal costs more than reading a character. */
    private static final int INTERVAL = 1 << 12;

    private final String text;
    private final @Nullable AtomicBoolean cancelled;
    private int reads;

    CancellableText(String text, @Nullable AtomicBoolean cancelled) {
      this.text = text;
      this.cancelled = cancelled;
    }

    @Override
    public char charAt(int index) {
      if (++reads % INTERVAL == 0 && cancelled != null && cancelled.get()) {
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
