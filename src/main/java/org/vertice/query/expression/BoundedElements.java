package org.vertice.query.expression;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * Replaces the expressions in the patterns of a query. Patterns are those of SPARQL 1.1 and no
 * others.
 */
final class BoundedElements {

  /** What is looked for together is brought into an order, in a time that grows with the square. */
  private static final int MOST_TRIPLES = 1000;

  private BoundedElements() {}

  static Element of(Element element) {
    if (element instanceof ElementGroup group) {
      group.getElements().replaceAll(each -> of(each));
      return group;
    }
    if (element instanceof ElementUnion union) {
      union.getElements().replaceAll(each -> of(each));
      return union;
    }
    if (element instanceof ElementFilter filter) {
      return new ElementFilter(BoundedExpressions.of(filter.getExpr()));
    }
    if (element instanceof ElementBind bind) {
      return new ElementBind(bind.getVar(), BoundedExpressions.of(bind.getExpr()));
    }
    if (element instanceof ElementAssign assign) {
      return new ElementAssign(assign.getVar(), BoundedExpressions.of(assign.getExpr()));
    }
    if (element instanceof ElementSubQuery sub) {
      return new ElementSubQuery(BoundedExpressions.in(sub.getQuery()));
    }
    if (element instanceof ElementPathBlock block) {
      if (block.getPattern().size() > MOST_TRIPLES) {
        throw new QueryRefused(
            "More than "
                + MOST_TRIPLES
                + " triples are looked for together; ask in several queries.");
      }
      block.patternElts().forEachRemaining(BoundedElements::check);
      return block;
    }
    if (element instanceof ElementData data) {
      check(data.getRows());
    }
    return element instanceof ElementTriplesBlock || element instanceof ElementData
        ? element
        : wrapper(element);
  }

  /** Looks at the values of VALUES. */
  static void check(List<Binding> rows) {
    for (Binding row : rows) {
      row.forEach((variable, term) -> ValueLimits.digits(NodeValue.makeNode(term)));
    }
  }

  private static Element wrapper(Element element) {
    if (element instanceof ElementOptional optional) {
      return new ElementOptional(of(optional.getOptionalElement()));
    }
    if (element instanceof ElementMinus minus) {
      return new ElementMinus(of(minus.getMinusElement()));
    }
    if (element instanceof ElementNamedGraph graph) {
      return new ElementNamedGraph(graph.getGraphNameNode(), of(graph.getElement()));
    }
    if (element instanceof ElementService service) {
      return new ElementService(
          service.getServiceNode(), of(service.getElement()), service.getSilent());
    }
    throw new QueryRefused(
        "The query has a part that is not SPARQL 1.1: " + element.getClass().getSimpleName() + ".");
  }

  private static void check(TriplePath triple) {
    Node property = triple.getPredicate();
    if (property != null
        && property.isURI()
        && (KnownFunctions.isLoaded(property.getURI())
            || property.getURI().equals(BoundedExpressions.REGEX)
            || property.getURI().equals(BoundedExpressions.REPLACE))) {
      throw new QueryRefused(
          "There is no property function <"
              + property.getURI()
              + "> here; lists are read with paths, such as rdf:rest*/rdf:first.");
    }
  }
}
