/**
 * What claims taken together show: where they differ and how, and by how many a fact is stated.
 *
 * <p>Enter at {@link org.vertice.graph.evidence.DisagreementFinder} and {@link
 * org.vertice.graph.evidence.CorroborationCounter}. Both read {@link
 * org.vertice.graph.claim.Claim}s and the graphs of their names; which properties have one true
 * value, and how values are compared, stands in the ontology ({@link
 * org.vertice.graph.evidence.ComparedProperty}).
 *
 * <p>May know {@code claim} and {@code rdf}. Knows nothing of tables, and changes no dataset.
 */
@NullMarked
package org.vertice.graph.evidence;

import org.jspecify.annotations.NullMarked;
