/**
 * Runs queries within limits, and stops them.
 *
 * <p>Enter at {@link org.vertice.query.run.QueryReader} for a query that a user typed, at {@link
 * org.vertice.query.run.QueryRunner} to run it, at {@link org.vertice.query.run.QueryLimits} for
 * what it may cost and at {@link org.vertice.query.run.CancellableTask} for how it is stopped. What
 * a reader gives out ends: see {@code query.expression} and {@code query.pattern}. {@link
 * org.vertice.query.run.BudgetedWork} does the same for rules and shapes.
 *
 * <p>SPARQL and the execution are Jena's. {@link org.vertice.query.run.NamedGraphExecutor} is ours:
 * here each row is a named graph, and Jena tries each graph for each solution, where the index of
 * quads gives them at once (a third of the time for all saved queries).
 */
@NullMarked
package org.vertice.query.run;

import org.jspecify.annotations.NullMarked;
