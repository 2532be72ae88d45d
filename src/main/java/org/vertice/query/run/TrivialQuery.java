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
 * Tells queries that cost next to nothing whatever the data are: they look for no triple or one,
 * compute, sort, count and build nothing, and ask for few rows. {@code ASK {}} is one, which
 * clients and monitors send to see whether the server answers.
 */
public final class TrivialQuery {

  /** Longer texts are not even parsed as trivial ones. */
  public static final int LONGEST = 2_000;

  private static final long FEW = 1_000;

  private TrivialQuery() {}

  /**
   * Whether a query is trivial.
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
