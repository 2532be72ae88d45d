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
import org.vertice.graph.evidence.Disagreement.Kind;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Finds where claims differ about a property that has one true value, and how: each two values of
 * one property of one thing are compared. Claims that only plan, deny or judge take no part. What
 * the curator declares to differ in scope does not contradict.
 */
public final class DisagreementFinder {

  private final DatasetGraph dataset;
  private final Graph described;
  private final ExtentReader extents;
  private final Map<Node, ComparedProperty> properties;
  private final List<ScopeDifference> scopes;

  /** Makes a finder for a dataset whose default graph describes claims, things and terms. */
  public DisagreementFinder(DatasetGraph dataset) {
    this.dataset = dataset;
    this.described = dataset.getDefaultGraph();
    this.extents = new ExtentReader(described);
    this.properties = ComparedProperty.in(described);
    this.scopes = ScopeDifference.in(described);
  }

  /** All disagreements of these claims, in an order that depends on nothing but them. */
  public List<Disagreement> find(List<Claim> claims) {
    Modalities modalities = new Modalities(described);
    List<Claim> stating = claims.stream().filter(modalities::stateFact).toList();
    Stream<Disagreement> aboutOneThing =
        new MatterReader(dataset, properties)
            .read(stating).stream()
                .filter(matter -> matter.claims().size() > 1)
                .flatMap(matter -> in(matter).stream());
    return Stream.concat(aboutOneThing, betweenThings(claims))
        .sorted(
            Comparator.comparing((Disagreement each) -> each.about().get(0).toString())
                .thenComparing(each -> each.property().toString())
                .thenComparing(Disagreement::kind))
        .toList();
  }

  private List<Disagreement> in(Matter matter) {
    Map<Value, Extent> meant = new HashMap<>();
    matter.claims().keySet().forEach(v -> meant.put(v, extents.read(matter.property(), v)));
    Map<Kind, Set<Value>> values = new EnumMap<>(Kind.class);
    List<Value> all = List.copyOf(matter.claims().keySet());
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Optional<Kind> kind = kind(matter, meant, all.get(i), all.get(j));
        if (kind.isPresent()) {
          Set<Value> differing = values.computeIfAbsent(kind.get(), k -> new TreeSet<>());
          differing.add(all.get(i));
          differing.add(all.get(j));
        }
      }
    }
    return values.entrySet().stream()
        .map(each -> disagreement(each.getKey(), matter, meant, each.getValue()))
        .toList();
  }

  private Optional<Kind> kind(Matter matter, Map<Value, Extent> meant, Value one, Value other) {
    if (scope(matter, one, other).isPresent()) {
      return Optional.of(Kind.DIFFERENT_SCOPE);
    }
    return switch (relation(meant, one, other)) {
      case SAME -> Optional.empty();
      case APART -> Optional.of(Kind.CONTRADICTION);
      case FINER, COARSER, OVERLAPPING -> Optional.of(Kind.REFINEMENT);
    };
  }

  private static Relation relation(Map<Value, Extent> meant, Value one, Value other) {
    Extent first = meant.get(one);
    Extent second = meant.get(other);
    return first == null || second == null ? Relation.SAME : first.to(second);
  }

  /** The declaration that sets every claim of one value apart from every claim of the other. */
  private Optional<ScopeDifference> scope(Matter matter, Value one, Value other) {
    Node property = matter.property().name();
    return scopes.stream()
        .filter(
            scope ->
                claims(matter, one)
                    .allMatch(
                        a ->
                            claims(matter, other)
                                .allMatch(b -> scope.covers(a.name(), b.name(), property))))
        .findFirst();
  }

  private static Stream<Claim> claims(Matter matter, Value value) {
    return matter.claims().getOrDefault(value, List.of()).stream();
  }

  private Disagreement disagreement(
      Kind kind, Matter matter, Map<Value, Extent> meant, Set<Value> values) {
    List<Claim> claims = byName(values.stream().flatMap(value -> claims(matter, value)));
    return new Disagreement(
        kind,
        List.of(matter.thing()),
        matter.property().name(),
        values.stream().map(Value::node).distinct().toList(),
        claims,
        kind != Kind.CONTRADICTION || isSettled(matter, meant, values),
        kind == Kind.DIFFERENT_SCOPE
            ? scopeReasons(claims, matter.property().name())
            : rankReasons(claims));
  }

  /** Whether what the best-ranked claims say can all be true. */
  private boolean isSettled(Matter matter, Map<Value, Extent> meant, Set<Value> values) {
    Rank best =
        values.stream()
            .flatMap(value -> claims(matter, value))
            .map(Claim::rank)
            .min(Comparator.naturalOrder())
            .orElse(Rank.NORMAL);
    List<Value> left =
        values.stream()
            .filter(value -> claims(matter, value).anyMatch(claim -> claim.rank() == best))
            .filter(value -> best != Rank.DEPRECATED)
            .toList();
    return left.stream()
        .allMatch(
            one ->
                left.stream()
                    .allMatch(
                        other ->
                            relation(meant, one, other).isAgreeable()
                                || scope(matter, one, other).isPresent()));
  }

  private List<Node> rankReasons(List<Claim> claims) {
    return claims.stream()
        .flatMap(
            claim ->
                described
                    .find(claim.name(), VerticeVocabulary.RANK_REASON, Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .toList()
                    .stream())
        .distinct()
        .toList();
  }

  private List<Node> scopeReasons(List<Claim> claims, Node property) {
    return scopes.stream()
        .filter(
            scope ->
                claims.stream()
                    .anyMatch(
                        a ->
                            claims.stream()
                                .anyMatch(b -> scope.covers(a.name(), b.name(), property))))
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
                Kind.DIFFERENT_SCOPE,
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
