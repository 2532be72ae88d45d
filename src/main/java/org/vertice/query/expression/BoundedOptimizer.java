package org.vertice.query.expression;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.ExprTransformConstantFold;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.Context;

/**
 * Jena's optimizer, without the step that takes twice as long for each EXISTS in another: constants
 * are folded in an inner pattern once, not once more for each that it stands in.
 */
public final class BoundedOptimizer extends OptimizerStd {

  private BoundedOptimizer(Context context) {
    super(context);
  }

  /** Sets this optimizer for queries with these settings, and turns property functions off. */
  public static Context in(Context settings) {
    RewriteFactory factory = BoundedOptimizer::new;
    settings.set(ARQConstants.sysOptimizerFactory, factory);
    settings.setFalse(ARQ.enablePropertyFunctions);
    settings.setFalse(ARQ.propertyFunctions);
    return settings;
  }

  @Override
  protected Op transformExprConstantFolding(Op op) {
    return Transformer.transform(new TransformCopy(), new FoldOnce(), op);
  }

  private static final class FoldOnce extends ExprTransformConstantFold {

    @Override
    public Expr transform(ExprFunctionOp exists, ExprList arguments, Op folded) {
      return exists.copy(arguments, folded);
    }
  }
}
