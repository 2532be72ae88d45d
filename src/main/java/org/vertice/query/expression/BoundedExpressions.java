package org.vertice.query.expression;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.vertice.query.expression.PatternFunction.Operation;

/**
 * Replaces the expressions of a query by those whose time and memory are limited, wherever they
 * stand: in filters, bindings, aggregates, EXISTS, subqueries, GROUP BY, HAVING and ORDER BY.
 *
 * <p>Jena's own transformation of queries leaves out aggregates and all conditions of HAVING but
 * the first, and takes twice as long for each EXISTS in another.
 */
public final class BoundedExpressions {

  /** SPARQL 1.2's IRI of REGEX. */
  public static final String REGEX = ARQConstants.fnSparql + "regex";

  /** SPARQL 1.2's IRI of REPLACE. */
  public static final String REPLACE = ARQConstants.fnSparql + "replace";

  /** Most columns of an answer: each is compared with all that are bound before it. */
  public static final int COLUMNS = 1000;

  private static final String MATCHES = ARQConstants.fnPrefix + "matches";
  private static final String FN_REPLACE = ARQConstants.fnPrefix + "replace";

  private BoundedExpressions() {}

  /**
   * The same query, changed in place. Calls of {@link #REGEX} and {@link #REPLACE} become SPARQL's
   * own words.
   *
   * @throws QueryRefused if it calls an unknown function, or has a pattern that is not regular
   */
  public static Query in(Query query) {
    replace(query.getProject());
    replace(query.getGroupBy());
    List<Expr> having = query.getHavingExprs();
    having.replaceAll(BoundedExpressions::of);
    if (query.getOrderBy() != null) {
      query
          .getOrderBy()
          .replaceAll(each -> new SortCondition(of(each.getExpression()), each.getDirection()));
    }
    query.getAggregators().replaceAll(BoundedExpressions::of);
    if (query.hasValues()) {
      BoundedElements.check(query.getValuesData());
    }
    Element pattern = query.getQueryPattern();
    if (pattern != null) {
      query.setQueryPattern(BoundedElements.of(pattern));
    }
    if (query.isSelectType() && query.getResultVars().size() > COLUMNS) {
      throw new QueryRefused("An answer has at most 1,000 columns; name those that are needed.");
    }
    return query;
  }

  private static void replace(VarExprList expressions) {
    VarExprList copy = new VarExprList(expressions);
    expressions.clear();
    for (Var variable : copy.getVars()) {
      Expr expression = copy.getExpr(variable);
      if (expression == null) {
        expressions.add(variable);
      } else {
        expressions.add(variable, of(expression));
      }
    }
  }

  /** The same expression, within limits. */
  static Expr of(Expr expression) {
    if (expression instanceof ExprFunctionOp exists) {
      Element pattern = BoundedElements.of(exists.getElement());
      return exists instanceof E_NotExists ? new E_NotExists(pattern) : new E_Exists(pattern);
    }
    if (expression instanceof ExprAggregator aggregate) {
      return of(aggregate);
    }
    if (expression instanceof ExprFunction function && TextFunction.is(function)) {
      return new TextFunction(function, of(new ExprList(function.getArgs())));
    }
    if (expression instanceof NodeValue value) {
      return ValueLimits.digits(value);
    }
    if (expression instanceof ExprFunction1 function) {
      return function.copy(of(function.getArg()));
    }
    if (expression instanceof ExprFunction2 function) {
      return function.getArg2() == null
          ? function.copy(of(function.getArg1()), null)
          : BoundedOperation.of(function, of(function.getArg1()), of(function.getArg2()));
    }
    if (expression instanceof ExprFunction3 function) {
      return function.copy(of(function.getArg1()), of(function.getArg2()), of(function.getArg3()));
    }
    return expression instanceof ExprFunctionN function ? of(function) : expression;
  }

  private static ExprAggregator of(ExprAggregator aggregate) {
    Aggregator aggregator = aggregate.getAggregator();
    if (aggregator instanceof AggCustom custom && !KnownFunctions.aggregates(custom.getIRI())) {
      throw unknown(custom.getIRI());
    }
    ExprList arguments = aggregator.getExprList();
    return new ExprAggregator(
        aggregate.getVar(),
        arguments == null || arguments.isEmpty()
            ? aggregator
            : aggregator.copy(GroupedText.in(aggregator, of(arguments))));
  }

  private static ExprList of(ExprList expressions) {
    ExprList all = new ExprList();
    expressions.forEach(each -> all.add(of(each)));
    return all;
  }

  private static Expr of(ExprFunctionN function) {
    ExprList arguments = of(new ExprList(function.getArgs()));
    if (function instanceof E_Regex) {
      return PatternFunction.of(Operation.REGEX, "", arguments);
    }
    if (function instanceof E_StrReplace) {
      return PatternFunction.of(Operation.REPLACE, "", arguments);
    }
    return function instanceof E_Function call
        ? called(call.getFunctionIRI(), arguments)
        : function.copy(arguments);
  }

  private static Expr called(String iri, ExprList arguments) {
    return switch (iri) {
      case REGEX -> PatternFunction.of(Operation.REGEX, "", arguments);
      case MATCHES -> PatternFunction.of(Operation.REGEX, iri, arguments);
      case REPLACE -> PatternFunction.of(Operation.REPLACE, "", arguments);
      case FN_REPLACE -> PatternFunction.of(Operation.REPLACE, iri, arguments);
      default ->
          new FunctionCall(
              iri, KnownFunctions.named(iri).orElseThrow(() -> unknown(iri)), arguments);
    };
  }

  private static QueryRefused unknown(String iri) {
    return new QueryRefused(
        "There is no function <"
            + iri
            + "> here. There are those of SPARQL 1.1, of XPath (fn: and math:), casts (xsd:), and"
            + " Jena's that only compute (afn:localname, afn:strjoin, …).");
  }
}
