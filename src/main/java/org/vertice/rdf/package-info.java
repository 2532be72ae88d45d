/**
 * What several packages need to know of RDF: the engine's vocabulary, labels, values, dates.
 *
 * <p>Enter at {@link org.vertice.rdf.VerticeVocabulary} for the names that the engine itself relies
 * on; at {@link org.vertice.rdf.Values} for what a graph says of a thing, and at {@link
 * org.vertice.rdf.Labels} for what to call it. The names of a topic's ontology never stand here.
 *
 * <p>May know {@code report} and Jena; knows nothing of CSV, claims or servers.
 */
@NullMarked
package org.vertice.rdf;

import org.jspecify.annotations.NullMarked;
