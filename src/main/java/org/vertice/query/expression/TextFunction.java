package org.vertice.query.expression;

import java.util.List;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;

/**
 * A function of SPARQL that makes a text, with a bound. It is never evaluated before the query
 * runs, when nothing counts and nothing stops it.
 */
final class TextFunction extends ExprFunctionN {

  private final ExprFunction function;

  TextFunction(ExprFunction function, ExprList arguments) {
    super(function.getFunctionSymbol().getSymbol(), arguments);
    this.function = function;
  }

  /** Whether a function makes a text. */
  static boolean is(ExprFunction function) {
    return function instanceof E_StrConcat
        || function instanceof E_StrSubstring
        || function instanceof E_StrEncodeForURI
        || function instanceof E_StrUpperCase
        || function instanceof E_StrLowerCase
        || function instanceof E_StrBefore
        || function instanceof E_StrAfter
        || function.getClass().equals(E_IRI.class);
  }

  private Expr with(ExprList arguments) {
    if (function instanceof ExprFunction1 one) {
      return one.copy(arguments.get(0));
    }
    if (function instanceof ExprFunction2 two) {
      return two.copy(arguments.get(0), arguments.get(1));
    }
    return ((ExprFunctionN) function).copy(arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    throw new ExprEvalException("Texts are made while a query runs.");
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
    TextBudget.look(environment);
    ExprList values = new ExprList();
    long length = 0;
    for (NodeValue each : arguments) {
      values.add(each);
      length += ValueLimits.length(each);
    }
    if (function instanceof E_IRI) {
      ValueLimits.name(length);
    } else {
      ValueLimits.characters(length * ValueLimits.growth(function instanceof E_StrEncodeForURI));
    }
    NodeValue result = with(values).eval(BindingFactory.empty(), environment);
    ValueLimits.characters(ValueLimits.length(result));
    TextBudget.made((int) ValueLimits.length(result), environment);
    return result;
  }

  @Override
  public String getFunctionPrintName(SerializationContext context) {
    return function.getFunctionPrintName(context);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new TextFunction(function, arguments);
  }

  @Override
  public boolean equals(Expr other, boolean bySyntax) {
    return super.equals(other, bySyntax)
        && other instanceof TextFunction text
        && text.function.getClass().equals(function.getClass());
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + function.getClass().hashCode();
  }
}
