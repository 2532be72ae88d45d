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
            .flatMap(values -> new Comparison(values).disagreements());
    return Stream.concat(aboutOneThing, betweenThings(claims))
        .sorted(
            Comparator.comparing((Disagreement each) -> each.about().get(0).toString())
                .thenComparing(each -> each.property().toString())
                .thenComparing(Disagreement::kind))
        .toList();
  }

  /** Compares each two values of one property of one thing. */
  private final class Comparison {
    private final Node property;
    private final Node thing;
    private final Map<StatedValue, List<Claim>> claims;
    private final Map<StatedValue, ValueRange> ranges = new HashMap<>();

    Comparison(StatedValues stated) {
      this.property = stated.property().name();
      this.thing = stated.thing();
      this.claims = stated.claims();
      claims.keySet().forEach(value -> ranges.put(value, reader.read(stated.property(), value)));
    }

    Stream<Disagreement> disagreements() {
      Map<DisagreementKind, Set<StatedValue>> values = new EnumMap<>(DisagreementKind.class);
      List<StatedValue> all = List.copyOf(claims.keySet());
      for (int i = 0; i < all.size(); i++) {
        for (StatedValue other : all.subList(i + 1, all.size())) {
          StatedValue one = all.get(i);
          kind(one, other)
              .map(kind -> values.computeIfAbsent(kind, each -> new TreeSet<>()))
              .ifPresent(differing -> differing.addAll(List.of(one, other)));
        }
      }
      return values.entrySet().stream().map(each -> disagreement(each.getKey(), each.getValue()));
    }

    private Optional<DisagreementKind> kind(StatedValue one, StatedValue other) {
      if (differInScope(one, other)) {
        return Optional.of(DisagreementKind.DIFFERENT_SCOPE);
      }
      return switch (relation(one, other)) {
        case EQUAL -> Optional.empty();
        case DISJOINT -> Optional.of(DisagreementKind.CONTRADICTION);
        case INSIDE, AROUND, OVERLAPPING -> Optional.of(DisagreementKind.REFINEMENT);
      };
    }

    private RangeRelation relation(StatedValue one, StatedValue other) {
      ValueRange first = ranges.get(one);
      ValueRange second = ranges.get(other);
      return first == null || second == null ? RangeRelation.EQUAL : first.to(second);
    }

    /** Whether one declaration separates every claim of one value from every claim of the other. */
    private boolean differInScope(StatedValue one, StatedValue other) {
      return scopes.stream()
          .anyMatch(
              scope ->
                  claims(one)
                      .allMatch(a -> claims(other).allMatch(b -> scope.separates(a, b, property))));
    }

    private Stream<Claim> claims(StatedValue value) {
      return claims.getOrDefault(value, List.of()).stream();
    }

    private Disagreement disagreement(DisagreementKind kind, Set<StatedValue> values) {
      List<Claim> involved = byName(values.stream().flatMap(this::claims));
      return new Disagreement(
          kind,
          List.of(thing),
          property,
          values.stream().map(StatedValue::node).distinct().toList(),
          involved,
          kind != DisagreementKind.CONTRADICTION || isSettled(values),
          kind == DisagreementKind.DIFFERENT_SCOPE
              ? scopeReasons(involved, property)
              : rankReasons(involved));
    }

    /** Whether what the best-ranked claims state can all be true. */
    private boolean isSettled(Set<StatedValue> values) {
      Rank best =
          values.stream()
              .flatMap(this::claims)
              .map(Claim::rank)
              .min(Comparator.naturalOrder())
              .orElse(Rank.NORMAL);
      List<StatedValue> left =
          values.stream()
              .filter(value -> claims(value).anyMatch(claim -> claim.rank() == best))
              .toList();
      return best == Rank.DEPRECATED
          || left.stream()
              .allMatch(
                  one ->
                      left.stream()
                          .allMatch(
                              other ->
                                  relation(one, other).isCompatible()
                                      || differInScope(one, other)));
    }
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
