/**
 * Expressions of queries, rules and shapes that always come to an end and call nothing unknown.
 *
 * <p>A query is read as SPARQL says and then its expressions are exchanged: patterns for those of
 * {@code query.pattern}, arithmetic for arithmetic with a limit of digits, functions that are named
 * by an IRI for those of a closed list. What goes beyond ends the whole query with the reason
 * ({@link org.vertice.query.expression.QueryRefused}); an error in SPARQL's sense would drop rows
 * without a word.
 *
 * <p>Enter at {@link org.vertice.query.expression.BoundedExpressions}; {@link
 * org.vertice.query.expression.BoundedOptimizer} is for the execution. May know {@code
 * query.pattern} and Jena.
 */
@NullMarked
package org.vertice.query.expression;

import org.jspecify.annotations.NullMarked;
