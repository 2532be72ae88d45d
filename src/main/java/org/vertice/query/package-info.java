/**
 * Saved and given queries: read, checked, bound to their parameters, run, and their answers
 * written.
 *
 * <p>A saved query is a file {@code queries/NAME.rq}: plain SPARQL 1.1 with a header in grlc's
 * {@code #+} decorators, so that other tools read it too. Enter at {@link
 * org.vertice.query.QueryLibrary} for the folder, at {@link org.vertice.query.QueryReader} for a
 * query that the user typed, at {@link org.vertice.query.QueryRunner} to run either on a dataset,
 * at {@link org.vertice.query.ResultFormat} for what the answer looks like, at {@link
 * org.vertice.query.ViewRows} for what the queries of a view find together, and at {@link
 * org.vertice.query.NamedGraphExecutor} for how thousands of graphs are asked at once, at {@link
 * org.vertice.query.QueryLimits} for what a query may cost. What a reader gives out ends: see
 * {@code query.expression} and {@code query.pattern}.
 *
 * <p>A parameter's value is a term that takes the variable's place in the parsed query. It is never
 * pasted into text.
 *
 * <p>May know {@code report}, {@code source} and {@code rdf}; knows nothing of how the dataset was
 * built, of servers or of the command line.
 */
@NullMarked
package org.vertice.query;

import org.jspecify.annotations.NullMarked;
