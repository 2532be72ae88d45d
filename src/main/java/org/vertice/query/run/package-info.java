/**
 * Runs queries within limits, and cancels them.
 *
 * <p>Enter at {@link org.vertice.query.run.QueryReader} for a query that a user typed, at {@link
 * org.vertice.query.run.QueryRunner} to run it, and at {@link org.vertice.query.run.QueryLimits}
 * for what it may cost. On the server {@link org.vertice.query.run.CancellableQuery} runs it as a
 * {@link org.vertice.query.run.CancellableTask}; {@link org.vertice.query.run.BudgetedWork} gives
 * rules and shapes their time. What a reader gives out is limited: see {@code query.expression} and
 * {@code query.pattern}.
 *
 * <p>SPARQL and the execution are Jena's. {@link org.vertice.query.run.NamedGraphExecutor} is ours:
 * here each row is a named graph, and Jena tries each graph for each solution, where the index of
 * quads gives them at once (a third of the time for all saved queries).
 */
@NullMarked
package org.vertice.query.run;

import org.jspecify.annotations.NullMarked;
