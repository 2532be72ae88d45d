package org.vertice.graph.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.graph.claim.Claim;
import org.vertice.graph.claim.Modalities;
import org.vertice.graph.claim.Rank;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Finds disagreements: claims that state different values of a property that has one true value.
 * Each two values of one property of one thing are compared by their ranges. Claims that only plan,
 * deny or judge are left out. What the curator declares to differ in scope does not contradict.
 */
public final class DisagreementFinder {

  private final DatasetGraph dataset;
  private final Graph described;
  private final ValueRangeReader reader;
  private final Map<Node, ComparedProperty> properties;
  private final List<ScopeDifference> scopes;

  /** Makes a finder for a dataset whose default graph describes claims, things and terms. */
  public DisagreementFinder(DatasetGraph dataset) {
    this.dataset = dataset;
    this.described = dataset.getDefaultGraph();
    this.reader = new ValueRangeReader(described);
    this.properties = ComparedProperty.in(described);
    this.scopes = ScopeDifference.in(described);
  }

  /** All disagreements of these claims, in an order that depends on nothing but them. */
  public List<Disagreement> find(List<Claim> claims) {
    Modalities modalities = new Modalities(described);
    List<Claim> stating = claims.stream().filter(modalities::stateFact).toList();
    Stream<Disagreement> aboutOneThing =
        StatedValues.of(stating, dataset, properties).stream()
            .filter(values -> values.claims().size() > 1)
            .flatMap(values -> in(values).stream());
    return Stream.concat(aboutOneThing, betweenThings(claims))
        .sorted(
            Comparator.comparing((Disagreement each) -> each.about().get(0).toString())
                .thenComparing(each -> each.property().toString())
                .thenComparing(Disagreement::kind))
        .toList();
  }

  private List<Disagreement> in(StatedValues stated) {
    Map<StatedValue, ValueRange> ranges = new HashMap<>();
    stated.claims().keySet().forEach(v -> ranges.put(v, reader.read(stated.property(), v)));
    Map<DisagreementKind, Set<StatedValue>> values = new EnumMap<>(DisagreementKind.class);
    List<StatedValue> all = List.copyOf(stated.claims().keySet());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Optional<DisagreementKind> kind = kind(stated, ranges, all.get(i), all.get(j));
        if (kind.isPresent()) {
          Set<StatedValue> differing = values.computeIfAbsent(kind.get(), k -> new TreeSet<>());
          differing.add(all.get(i));
          differing.add(all.get(j));
        }
      }
    }
    return values.entrySet().stream()
        .map(each -> disagreement(each.getKey(), stated, ranges, each.getValue()))
        .toList();
  }

  private Optional<DisagreementKind> kind(
      StatedValues stated,
      Map<StatedValue, ValueRange> ranges,
      StatedValue one,
      StatedValue other) {
    if (scope(stated, one, other).isPresent()) {
      return Optional.of(DisagreementKind.DIFFERENT_SCOPE);
    }
    return switch (relation(ranges, one, other)) {
      case EQUAL -> Optional.empty();
      case DISJOINT -> Optional.of(DisagreementKind.CONTRADICTION);
      case INSIDE, AROUND, OVERLAPPING -> Optional.of(DisagreementKind.REFINEMENT);
    };
  }

  private static RangeRelation relation(
      Map<StatedValue, ValueRange> ranges, StatedValue one, StatedValue other) {
    ValueRange first = ranges.get(one);
    ValueRange second = ranges.get(other);
    return first == null || second == null ? RangeRelation.EQUAL : first.to(second);
  }

  /** The declaration that sets every claim of one value apart from every claim of the other. */
  private Optional<ScopeDifference> scope(StatedValues stated, StatedValue one, StatedValue other) {
    Node property = stated.property().name();
    return scopes.stream()
        .filter(
            scope ->
                claims(stated, one)
                    .allMatch(
                        a -> claims(stated, other).allMatch(b -> scope.separates(a, b, property))))
        .findFirst();
  }

  private static Stream<Claim> claims(StatedValues stated, StatedValue value) {
    return stated.claims().getOrDefault(value, List.of()).stream();
  }

  private Disagreement disagreement(
      DisagreementKind kind,
      StatedValues stated,
      Map<StatedValue, ValueRange> ranges,
      Set<StatedValue> values) {
    List<Claim> claims = byName(values.stream().flatMap(value -> claims(stated, value)));
    return new Disagreement(
        kind,
        List.of(stated.thing()),
        stated.property().name(),
        values.stream().map(StatedValue::node).distinct().toList(),
        claims,
        kind != DisagreementKind.CONTRADICTION || isSettled(stated, ranges, values),
        kind == DisagreementKind.DIFFERENT_SCOPE
            ? scopeReasons(claims, stated.property().name())
            : rankReasons(claims));
  }

  /** Whether what the best-ranked claims say can all be true. */
  private boolean isSettled(
      StatedValues stated, Map<StatedValue, ValueRange> ranges, Set<StatedValue> values) {
    Rank best =
        values.stream()
            .flatMap(value -> claims(stated, value))
            .map(Claim::rank)
            .min(Comparator.naturalOrder())
            .orElse(Rank.NORMAL);
    List<StatedValue> left =
        values.stream()
            .filter(value -> claims(stated, value).anyMatch(claim -> claim.rank() == best))
            .filter(value -> best != Rank.DEPRECATED)
            .toList();
    return left.stream()
        .allMatch(
            one ->
                left.stream()
                    .allMatch(
                        other ->
                            relation(ranges, one, other).isCompatible()
                                || scope(stated, one, other).isPresent()));
  }

  private List<Node> rankReasons(List<Claim> claims) {
    return claims.stream()
        .flatMap(
            claim -> Values.of(described, claim.name(), VerticeVocabulary.RANK_REASON).stream())
        .distinct()
        .toList();
  }

  private List<Node> scopeReasons(List<Claim> claims, Node property) {
    return scopes.stream()
        .filter(
            scope ->
                claims.stream()
                    .anyMatch(a -> claims.stream().anyMatch(b -> scope.separates(a, b, property))))
        .flatMap(scope -> scope.reasons().stream())
        .distinct()
        .toList();
  }

  /** What the curator has declared of claims that are not about one thing. */
  private Stream<Disagreement> betweenThings(List<Claim> claims) {
    Map<Node, Claim> byName = new HashMap<>();
    claims.forEach(claim -> byName.put(claim.name(), claim));
    return scopes.stream()
        .filter(
            scope -> scope.property().isPresent() && byName.keySet().containsAll(scope.claims()))
        .flatMap(scope -> betweenThings(scope, byName).stream());
  }

  private Optional<Disagreement> betweenThings(ScopeDifference scope, Map<Node, Claim> byName) {
    Node property = scope.property().orElseThrow();
    Set<Node> things = new TreeSet<>(Comparator.comparing(Node::toString));
    Set<Node> values = new TreeSet<>(Comparator.comparing(Node::toString));
    List<Claim> claims = byName(scope.claims().stream().map(byName::get));
    for (Claim claim : claims) {
      for (Triple said : said(claim, property)) {
        things.add(said.getSubject());
        values.add(said.getObject());
      }
    }
    return things.size() > 1
        ? Optional.of(
            new Disagreement(
                DisagreementKind.DIFFERENT_SCOPE,
                new ArrayList<>(things),
                property,
                new ArrayList<>(values),
                claims,
                true,
                scope.reasons()))
        : Optional.empty();
  }

  /** What a claim says of a property, or how many it means where it gives no number. */
  private List<Triple> said(Claim claim, Node property) {
    Graph graph = dataset.getGraph(claim.name());
    List<Triple> direct = graph.find(Node.ANY, property, Node.ANY).toList();
    return direct.isEmpty()
        ? Optional.ofNullable(properties.get(property))
            .flatMap(ComparedProperty::qualifiedBy)
            .map(how -> graph.find(Node.ANY, how, Node.ANY).toList())
            .orElse(List.of())
        : direct;
  }

  private static List<Claim> byName(Stream<Claim> claims) {
    return claims
        .distinct()
        .sorted(Comparator.comparing(claim -> claim.name().toString()))
        .toList();
  }
}
