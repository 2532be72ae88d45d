package org.vertice.query.expression;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * An operator or function of SPARQL whose result could grow without bound: Jena computes it, within
 * the limits of {@link ValueLimits}.
 */
final class BoundedOperation extends ExprFunction2 {

  private final ExprFunction2 operation;

  private BoundedOperation(ExprFunction2 operation, Expr left, Expr right) {
    super(left, right, operation.getFunctionSymbol().getSymbol(), operation.getOpName());
    this.operation = operation;
  }

  /** The same function of other arguments, with limits where it needs them. */
  static Expr of(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Add
            || function instanceof E_Subtract
            || function instanceof E_Multiply
            || function instanceof E_Divide
            || function instanceof E_StrDatatype
        ? new BoundedOperation(function, left, right)
        : function.copy(left, right);
  }

  @Override
  protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
    TextBudget.checkCancelled(environment);
    return null;
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    if (operation instanceof E_StrDatatype) {
      if (left.isString() && right.isIRI()) {
        ValueLimits.lexical(left.getString(), right.asNode().getURI());
      }
    } else if (left.isString() && right.isString()) {
      ValueLimits.characters((long) left.getString().length() + right.getString().length());
    }
    return ValueLimits.digits(operation.eval(ValueLimits.digits(left), ValueLimits.digits(right)));
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new BoundedOperation(operation, left, right);
  }
}
