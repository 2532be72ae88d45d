package org.vertice.query.run;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;

/**
 * Questions that cost next to nothing whatever the data are: nothing or one triple is looked for,
 * nothing is computed, sorted, counted or built, and few rows are wanted. {@code ASK {}} is one,
 * and what clients and monitors send to see whether somebody is there.
 */
public final class TrivialQuery {

  /** A longer text is read in a place for given queries. */
  public static final int LONGEST = 2_000;

  private static final long FEW = 1_000;

  private TrivialQuery() {}

  /**
   * Whether it is one.
   *
   * @param length characters of its text: a head or a template may be as long as a query may be
   */
  public static boolean is(Query query, int length) {
    if (length > LONGEST
        || !(query.isAskType() || query.isSelectType())
        || query.hasDatasetDescription()
        || query.hasValues()
        || query.hasGroupBy()
        || query.hasAggregators()
        || query.hasHaving()
        || query.hasOrderBy()
        || query.isDistinct()
        || query.isReduced()
        || query.hasOffset()
        || !query.getProject().getExprs().isEmpty()) {
      return false;
    }
    boolean few = query.hasLimit() && query.getLimit() <= FEW;
    return (query.isAskType() || few) && isPlain(query.getQueryPattern());
  }

  private static boolean isPlain(Element pattern) {
    if (!(pattern instanceof ElementGroup group)) {
      return false;
    }
    List<Element> parts = group.getElements();
    if (parts.isEmpty()) {
      return true;
    }
    return parts.size() == 1
        && parts.get(0) instanceof ElementPathBlock block
        && isOneTriple(block.getPattern().getList());
  }

  private static boolean isOneTriple(List<TriplePath> triples) {
    return triples.isEmpty()
        || (triples.size() == 1
            && triples.get(0).isTriple()
            && isLookedUp(triples.get(0).asTriple()));
  }

  /** A variable that stands twice is compared in each triple of the data. */
  private static boolean isLookedUp(Triple triple) {
    Node subject = triple.getSubject();
    Node property = triple.getPredicate();
    Node object = triple.getObject();
    return !(isSame(subject, property) || isSame(property, object) || isSame(subject, object));
  }

  private static boolean isSame(Node one, Node other) {
    return one.isVariable() && one.equals(other);
  }
}
