/**
 * RDF basics for several packages: the engine's vocabulary, labels, values, dates.
 *
 * <p>Start at {@link org.vertice.rdf.VerticeVocabulary} for the terms that the engine uses, at
 * {@link org.vertice.rdf.Values} for the values of a thing, and at {@link org.vertice.rdf.Labels}
 * for its name. Terms of a topic's ontology are never here.
 *
 * <p>Depends on Jena; independent of CSV, claims and servers.
 */
@NullMarked
package org.vertice.rdf;

import org.jspecify.annotations.NullMarked;
