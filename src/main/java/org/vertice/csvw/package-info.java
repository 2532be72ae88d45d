/**
 * CSV on the Web: the W3C's tabular data model, its metadata vocabulary and the conversion to RDF.
 *
 * <p>Knows only {@code source}, {@code rdf} and {@code report}, so that it can be lifted out as a
 * library; nothing in here knows what a claim is.
 */
@NullMarked
package org.vertice.csvw;

import org.jspecify.annotations.NullMarked;
