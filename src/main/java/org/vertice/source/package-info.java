/**
 * The only door through which files and, when it is allowed, the network are read; and what tells
 * one content from another.
 *
 * <p>Enter at {@link org.vertice.source.DocumentLoader}. What stands behind an address is the
 * loader's business: a folder, a mapping of a web address onto a folder, nothing at all.
 *
 * <p>May know {@code report}; knows nothing of CSV, RDF or claims.
 */
@NullMarked
package org.vertice.source;

import org.jspecify.annotations.NullMarked;
