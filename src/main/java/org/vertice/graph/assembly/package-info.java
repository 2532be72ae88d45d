/**
 * From a project folder to a dataset: tables, ontologies and documents go in, a graph with its
 * claims, citations and accepted view comes out, and findings are reported.
 *
 * <p>Enter at {@link org.vertice.graph.assembly.GraphBuilder}, whose list of stages is the way of
 * the data. The values that stages pass on are {@link org.vertice.graph.assembly.Vocabulary} (the
 * terms), {@link org.vertice.graph.assembly.ConvertedTables} (the tables as triples) and {@link
 * org.vertice.graph.assembly.Evidence}. A class whose name ends in {@code Check} only reads, and
 * reports to {@link org.vertice.graph.assembly.BuildFindings}; a finding about a triple is located
 * at its cell by {@link org.vertice.graph.assembly.TriplePlaces}.
 *
 * <p>Joins {@code csvw} and {@code claim}, which do not know each other, and adds what {@code
 * inference} (rules) and {@code evidence} (claims taken together) make of them. Knows nothing of
 * servers and of the formats of exports.
 */
@NullMarked
package org.vertice.graph.assembly;

import org.jspecify.annotations.NullMarked;
