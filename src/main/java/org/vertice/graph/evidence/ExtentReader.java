package org.vertice.graph.evidence;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import javax.xml.datatype.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.vertice.graph.evidence.Extent.Days;
import org.vertice.graph.evidence.Extent.Numbers;
import org.vertice.graph.evidence.Extent.Thing;
import org.vertice.rdf.EdtfDate;
import org.vertice.rdf.VerticeVocabulary;

/** Works out what values leave open, with the places, code lists and ontology of one graph. */
final class ExtentReader {

  private final Graph graph;

  ExtentReader(Graph graph) {
    this.graph = graph;
  }

  Extent read(ComparedProperty property, Value value) {
    Node node = value.node();
    if (node.isLiteral()) {
      Optional<? extends Extent> days =
          isDate(node)
              ? EdtfDate.read(node.getLiteralLexicalForm()).map(Days::of)
              : Optional.empty();
      if (days.isPresent()) {
        return days.get();
      }
      BigDecimal number = number(node);
      if (number != null) {
        return value
            .qualifier()
            .map(how -> around(number, how))
            .orElseGet(() -> new Numbers(number, false, property.lowerBound() ? null : number));
      }
    } else if (property.qualifiedBy().isPresent() && isCount(node)) {
      return new Numbers(
          number(node, VerticeVocabulary.LOWEST),
          isTrue(node, VerticeVocabulary.EXCLUSIVE),
          number(node, VerticeVocabulary.HIGHEST));
    }
    return new Thing(
        node, property.containedBy().map(along -> containers(node, along)).orElse(Set.of()));
  }

  private Numbers around(BigDecimal number, Node how) {
    BigDecimal low = number(how, VerticeVocabulary.LOWEST_FACTOR);
    BigDecimal high = number(how, VerticeVocabulary.HIGHEST_FACTOR);
    return Numbers.ordered(
        low == null ? null : number.multiply(low),
        isTrue(how, VerticeVocabulary.EXCLUSIVE),
        high == null ? null : number.multiply(high));
  }

  private static boolean isDate(Node literal) {
    String type = literal.getLiteralDatatypeURI();
    return type.equals(EdtfDate.DATATYPE)
        || type.endsWith("#date")
        || type.endsWith("#dateTime")
        || type.endsWith("#gYear")
        || type.endsWith("#gYearMonth");
  }

  private boolean isCount(Node concept) {
    return graph.contains(concept, VerticeVocabulary.LOWEST, Node.ANY)
        || graph.contains(concept, VerticeVocabulary.HIGHEST, Node.ANY);
  }

  private @Nullable BigDecimal number(Node concept, Node property) {
    return graph
        .find(concept, property, Node.ANY)
        .nextOptional()
        .map(triple -> number(triple.getObject()))
        .orElse(null);
  }

  private static @Nullable BigDecimal number(Node literal) {
    if (!literal.isLiteral() || !literal.getLiteral().isWellFormed()) {
      return null;
    }
    NodeValue value = NodeValue.makeNode(literal);
    if (value.isDuration()) {
      return seconds(value.getDuration());
    }
    try {
      return value.isNumber() ? new BigDecimal(literal.getLiteralLexicalForm()) : null;
    } catch (NumberFormatException infiniteOrNone) {
      return null;
    }
  }

  /** Months are counted from 1970, as only their order matters. */
  private static BigDecimal seconds(Duration duration) {
    GregorianCalendar start = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    start.setTimeInMillis(0);
    return BigDecimal.valueOf(duration.getTimeInMillis(start), 3);
  }

  private boolean isTrue(Node concept, Node property) {
    return graph
        .find(concept, property, Node.ANY)
        .nextOptional()
        .filter(triple -> triple.getObject().isLiteral())
        .filter(triple -> triple.getObject().getLiteral().isWellFormed())
        .map(triple -> Boolean.TRUE.equals(triple.getObject().getLiteralValue()))
        .orElse(false);
  }

  private Set<Node> containers(Node thing, Node along) {
    Set<Node> all = new HashSet<>();
    Deque<Node> next = new ArrayDeque<>(List.of(thing));
    while (!next.isEmpty()) {
      graph
          .find(next.pop(), along, Node.ANY)
          .mapWith(triple -> triple.getObject())
          .filterKeep(all::add)
          .forEachRemaining(next::push);
    }
    all.remove(thing);
    return all;
  }
}
