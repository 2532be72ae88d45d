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

/** Operators and functions of SPARQL whose results could grow without bound. */
final class Arithmetic {

  private Arithmetic() {}

  /** The same operation with a bound, where it needs one. */
  static Expr bounded(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Add) {
      return new Add(left, right);
    }
    if (function instanceof E_Subtract) {
      return new Subtract(left, right);
    }
    if (function instanceof E_Multiply) {
      return new Multiply(left, right);
    }
    if (function instanceof E_Divide) {
      return new Divide(left, right);
    }
    return function instanceof E_StrDatatype ? new Typed(left, right) : function.copy(left, right);
  }

  private static final class Add extends E_Add {

    Add(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
      TextBudget.look(environment);
      return null;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      ValueLimits.characters(length(left) + length(right));
      return ValueLimits.digits(super.eval(ValueLimits.digits(left), ValueLimits.digits(right)));
    }

    private static long length(NodeValue value) {
      return value.isString() ? value.getString().length() : 0;
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Add(left, right);
    }
  }

  private static final class Subtract extends E_Subtract {

    Subtract(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
      TextBudget.look(environment);
      return null;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      return ValueLimits.digits(super.eval(ValueLimits.digits(left), ValueLimits.digits(right)));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Subtract(left, right);
    }
  }

  private static final class Multiply extends E_Multiply {

    Multiply(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
      TextBudget.look(environment);
      return null;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      return ValueLimits.digits(super.eval(ValueLimits.digits(left), ValueLimits.digits(right)));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Multiply(left, right);
    }
  }

  private static final class Divide extends E_Divide {

    Divide(Expr left, Expr right) {
      super(left, right);
    }

    @Override
    protected @Nullable NodeValue evalSpecial(Binding binding, FunctionEnv environment) {
      TextBudget.look(environment);
      return null;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      return ValueLimits.digits(super.eval(ValueLimits.digits(left), ValueLimits.digits(right)));
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Divide(left, right);
    }
  }

  /** STRDT. */
  private static final class Typed extends E_StrDatatype {

    Typed(Expr text, Expr datatype) {
      super(text, datatype);
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue datatype) {
      if (text.isString() && datatype.isIRI()) {
        ValueLimits.lexical(text.getString(), datatype.asNode().getURI());
      }
      return ValueLimits.digits(super.eval(text, datatype));
    }

    @Override
    public Expr copy(Expr text, Expr datatype) {
      return new Typed(text, datatype);
    }
  }
}
