package org.vertice.query.expression;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * A function that is evaluated only while a query runs, where its limits hold and it can be
 * cancelled; never before, when constants are folded.
 */
abstract class RuntimeFunction extends ExprFunctionN {

  /** What makes two functions of one class the same, beside their arguments. */
  private final Object identity;

  RuntimeFunction(String name, Object identity, ExprList arguments) {
    super(name, arguments);
    this.identity = identity;
  }

  @Override
  public abstract NodeValue eval(List<NodeValue> arguments, FunctionEnv environment);

  @Override
  public final NodeValue eval(List<NodeValue> arguments) {
    throw new ExprEvalException("This function is evaluated only while a query runs.");
  }

  /** Values as arguments of a function of Jena's. */
  static ExprList constants(List<NodeValue> values) {
    ExprList all = new ExprList();
    values.forEach(all::add);
    return all;
  }

  /** Characters of all values together. */
  static long length(List<NodeValue> values) {
    return values.stream().mapToLong(ValueLimits::length).sum();
  }

  /**
   * The same value, counted.
   *
   * @throws QueryRefused if it is too long, or the query has made too much text
   */
  static NodeValue counted(NodeValue made, FunctionEnv environment) {
    ValueLimits.characters(ValueLimits.length(made));
    TextBudget.made((int) ValueLimits.length(made), environment);
    return made;
  }

  @Override
  public boolean equals(Expr other, boolean bySyntax) {
    return super.equals(other, bySyntax)
        && other instanceof RuntimeFunction function
        && function.identity.equals(identity);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + identity.hashCode();
  }
}
