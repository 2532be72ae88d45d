/**
 * What claims show when they are taken together: where they differ and how, and how many documents
 * state a fact.
 *
 * <p>Enter at {@link org.vertice.graph.evidence.DisagreementFinder}: it groups what claims state
 * ({@link org.vertice.graph.evidence.StatedValues}) and compares what the values leave possible
 * ({@link org.vertice.graph.evidence.ValueRange}, which {@link
 * org.vertice.graph.evidence.ValueRangeReader} reads). {@link
 * org.vertice.graph.evidence.CorroborationCounter} counts, {@link
 * org.vertice.graph.evidence.EvidenceGraphs} writes both as triples. Which properties have one true
 * value, and how their values are compared, is in the ontology ({@link
 * org.vertice.graph.evidence.ComparedProperty}).
 *
 * <p>Knows nothing of tables, and changes no dataset.
 */
@NullMarked
package org.vertice.graph.evidence;

import org.jspecify.annotations.NullMarked;
