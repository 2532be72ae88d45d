/**
 * From a project folder to a dataset: tables, ontologies and documents go in, a graph with its
 * claims, citations and accepted view comes out, and findings on the way.
 *
 * <p>Enter at {@link org.vertice.graph.assembly.GraphBuilder}, whose list of steps is the way of
 * the data. Findings about triples are collected and traced to their cells at the end, by
 * converting the tables once more: no index of all triples is kept in memory.
 *
 * <p>Joins {@code csvw} and {@code claim}, which do not know each other, and adds what {@code
 * inference} (rules) and {@code evidence} (what claims show together) make of them. Knows nothing
 * of servers, queries or file formats of exports.
 */
@NullMarked
package org.vertice.graph.assembly;

import org.jspecify.annotations.NullMarked;
