/**
 * RDF terms as a conversion makes them, and N-Triples as bytes. No library of RDF is needed.
 *
 * <p>Start at {@link org.vertice.csvw.rdf.Term}.
 */
@NullMarked
package org.vertice.csvw.rdf;

import org.jspecify.annotations.NullMarked;
