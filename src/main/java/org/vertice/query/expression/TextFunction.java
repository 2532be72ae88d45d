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
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;

/** A function of SPARQL that makes a text, of limited length. */
final class TextFunction extends RuntimeFunction {

  private final ExprFunction function;

  TextFunction(ExprFunction function, ExprList arguments) {
    super(function.getFunctionSymbol().getSymbol(), function.getClass(), arguments);
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
  public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
    TextBudget.checkCancelled(environment);
    if (function instanceof E_IRI) {
      ValueLimits.name(length(arguments));
    } else {
      ValueLimits.characters(
          length(arguments) * ValueLimits.growth(function instanceof E_StrEncodeForURI));
    }
    return counted(
        with(constants(arguments)).eval(BindingFactory.empty(), environment), environment);
  }

  @Override
  public String getFunctionPrintName(SerializationContext context) {
    return function.getFunctionPrintName(context);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new TextFunction(function, arguments);
  }
}
