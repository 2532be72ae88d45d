package org.vertice.graph.evidence;

/** How one range of values relates to another. */
enum RangeRelation {
  /** They mean the same. */
  EQUAL,
  /** The first lies in the other. */
  INSIDE,
  /** The other lies in the first. */
  AROUND,
  /** Neither lies in the other, and both values can be true. */
  OVERLAPPING,
  /** Not both values can be true. */
  DISJOINT;

  /** Whether both values can be true. */
  boolean isCompatible() {
    return this != DISJOINT;
  }
}
