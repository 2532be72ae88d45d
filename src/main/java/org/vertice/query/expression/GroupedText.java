package org.vertice.query.expression;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** An argument of GROUP_CONCAT: each value is counted, with its separator. */
final class GroupedText extends RuntimeFunction {

  private final int separator;

  private GroupedText(ExprList value, int separator) {
    super("str", separator, value);
    this.separator = separator;
  }

  /**
   * What an aggregate is given.
   *
   * @throws QueryRefused if its separator is too long
   */
  static ExprList in(Aggregator aggregator, ExprList arguments) {
    if (aggregator instanceof AggGroupConcat all) {
      return new ExprList(new GroupedText(arguments, checked(all.getSeparator())));
    }
    if (aggregator instanceof AggGroupConcatDistinct different) {
      checked(different.getSeparator());
    }
    return arguments;
  }

  private static int checked(String separator) {
    ValueLimits.name(separator == null ? 0 : separator.length());
    return separator == null ? 1 : separator.length();
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
    TextBudget.use(ValueLimits.length(values.get(0)) + separator, environment);
    return values.get(0);
  }

  @Override
  public Expr copy(ExprList value) {
    return new GroupedText(value, separator);
  }
}
