/**
 * Expressions of queries, rules and shapes whose time and memory are limited.
 *
 * <p>A query is parsed as SPARQL says and then its expressions are replaced: regular expressions by
 * those of {@code query.pattern}, arithmetic by arithmetic with a limit of digits, functions that
 * are named by an IRI by those of a closed list. What goes beyond ends the whole query with the
 * reason ({@link org.vertice.query.expression.QueryRefused}); an error in SPARQL's sense would drop
 * rows without a word.
 *
 * <p>Enter at {@link org.vertice.query.expression.BoundedExpressions}; {@link
 * org.vertice.query.expression.BoundedOptimizer} belongs to the execution.
 */
@NullMarked
package org.vertice.query.expression;

import org.jspecify.annotations.NullMarked;
