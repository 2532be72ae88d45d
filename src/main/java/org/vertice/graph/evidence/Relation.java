package org.vertice.graph.evidence;

/** How one value stands to another. */
enum Relation {
  /** They mean the same. */
  SAME,
  /** The first lies in the other. */
  FINER,
  /** The other lies in the first. */
  COARSER,
  /** Neither lies in the other, and both can be true. */
  OVERLAPPING,
  /** Not both can be true. */
  APART;

  boolean isAgreeable() {
    return this != APART;
  }
}
