/**
 * Rules that add what follows from the accepted facts: {@code ontology/rules/NAME.rq}, each a
 * SPARQL CONSTRUCT with the same header as a saved query.
 *
 * <p>Enter at {@link org.vertice.graph.inference.Rule} to read them, at {@link
 * org.vertice.graph.inference.Reasoner} to run them to a fixpoint, at {@link
 * org.vertice.graph.inference.RuleTrace} for what an inferred triple follows from.
 *
 * <p>Rules see one graph, the accepted view: what is only in a claim's graph (a plan, an
 * allegation) is out of their reach.
 */
@NullMarked
package org.vertice.graph.inference;

import org.jspecify.annotations.NullMarked;
