package org.vertice.graph.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.vertice.graph.claim.Claim;

/** All that claims say of one property of one thing. */
final class Matter {

  private final Node thing;
  private final ComparedProperty property;
  private final TreeMap<Value, List<Claim>> claims = new TreeMap<>();

  Matter(Node thing, ComparedProperty property) {
    this.thing = thing;
    this.property = property;
  }

  void add(Value value, Claim claim) {
    claims.computeIfAbsent(value, v -> new ArrayList<>()).add(claim);
  }

  Node thing() {
    return thing;
  }

  ComparedProperty property() {
    return property;
  }

  /** The values, in order, each with the claims that give it. */
  Map<Value, List<Claim>> claims() {
    return claims;
  }
}
