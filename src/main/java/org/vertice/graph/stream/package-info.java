/**
 * From the terms and triples of {@code csvw}, which knows no library of RDF, to those of Jena.
 *
 * <p>Start at {@link org.vertice.graph.stream.StreamRdfSink}.
 */
@NullMarked
package org.vertice.graph.stream;

import org.jspecify.annotations.NullMarked;
