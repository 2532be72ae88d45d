package org.vertice.query.expression;

import java.util.List;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.vocabulary.XSD;

/** A call of a function by its IRI, one of the closed list; its result is of limited size. */
final class FunctionCall extends RuntimeFunction {

  private static final String POWER = ARQConstants.mathPrefix + "pow";
  private static final String POWER_OF_TEN = ARQConstants.mathPrefix + "exp10";
  private static final String ROUND = ARQConstants.fnPrefix + "round";

  private final String iri;
  private final Function function;

  FunctionCall(String iri, Function function, ExprList arguments) {
    super("function", iri, arguments);
    this.iri = iri;
    this.function = function;
    try {
      function.build(iri, arguments, Context.emptyContext());
    } catch (QueryBuildException | ExprException e) {
      throw new QueryRefused("The function <" + iri + ">: " + e.getMessage() + ".");
    }
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments, FunctionEnv environment) {
    if (iri.startsWith(XSD.getURI())) {
      ValueLimits.lexical(arguments.get(0).asNode(), iri);
    } else {
      arguments.forEach(ValueLimits::digits);
      if (iri.equals(POWER)) {
        ValueLimits.power(arguments.get(0), arguments.get(1));
      } else if (iri.equals(POWER_OF_TEN)) {
        ValueLimits.places(arguments.get(0));
      } else if (iri.startsWith(ROUND) && arguments.size() > 1) {
        ValueLimits.places(arguments.get(1));
      }
    }
    TextBudget.checkCancelled(environment);
    ValueLimits.characters(
        length(arguments)
            * ValueLimits.growth(iri.contains("encode") || iri.contains("normalize")));
    NodeValue result =
        function.exec(BindingFactory.empty(), constants(arguments), iri, environment);
    return ValueLimits.digits(counted(result, environment));
  }

  @Override
  public String getFunctionPrintName(SerializationContext context) {
    return FmtUtils.stringForURI(iri, context);
  }

  @Override
  public String getFunctionName(SerializationContext context) {
    return FmtUtils.stringForURI(iri, context);
  }

  @Override
  public String getFunctionIRI() {
    return iri;
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new FunctionCall(iri, function, arguments);
  }
}
