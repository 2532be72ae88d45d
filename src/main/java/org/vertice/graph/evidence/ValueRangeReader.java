package org.vertice.graph.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.vertice.graph.evidence.ValueRange.Thing;
import org.vertice.rdf.EdtfDate;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/** Reads the ranges of stated values, with the places, code lists and ontology of one graph. */
record ValueRangeReader(Graph graph) {

  ValueRange read(ComparedProperty property, StatedValue value) {
    Node node = value.node();
    if (node.isLiteral()) {
      Optional<Interval<LocalDate>> days =
          isDate(node)
              ? EdtfDate.read(node.getLiteralLexicalForm()).map(Interval::of)
              : Optional.empty();
      if (days.isPresent()) {
        return days.get();
      }
      BigDecimal number = number(node);
      if (number != null) {
        return value
            .qualifier()
            .map(how -> around(number, how))
            .orElseGet(() -> Interval.of(number, false, property.lowerBound() ? null : number));
      }
    } else if (property.qualifiedBy().isPresent() && isCount(node)) {
      return Interval.of(
          number(node, VerticeVocabulary.LOWEST),
          isTrue(node, VerticeVocabulary.EXCLUSIVE),
          number(node, VerticeVocabulary.HIGHEST));
    }
    return new Thing(
        node, property.containedBy().map(along -> containers(node, along)).orElse(Set.of()));
  }

  /** The numbers that a word leaves open; a negative number's factors swap the ends. */
  private Interval<BigDecimal> around(BigDecimal number, Node how) {
    BigDecimal low = number(how, VerticeVocabulary.LOWEST_FACTOR);
    BigDecimal high = number(how, VerticeVocabulary.HIGHEST_FACTOR);
    BigDecimal one = low == null ? null : number.multiply(low);
    BigDecimal other = high == null ? null : number.multiply(high);
    boolean above = isTrue(how, VerticeVocabulary.EXCLUSIVE);
    return one != null && other != null && one.compareTo(other) > 0
        ? Interval.of(other, above, one)
        : Interval.of(one, above, other);
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
    return Values.first(graph, concept, property).map(ValueRangeReader::number).orElse(null);
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
    return Values.first(graph, concept, property)
        .filter(value -> value.isLiteral() && value.getLiteral().isWellFormed())
        .map(value -> Boolean.TRUE.equals(value.getLiteralValue()))
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
