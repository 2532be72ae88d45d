/**
 * Access to files and, where it is allowed, to the network; hashes of contents.
 *
 * <p>Start at {@link org.vertice.source.DocumentLoader}. The loader decides what an address means:
 * a file, a file of a folder that stands in for a web site, or nothing.
 *
 * <p>Depends on {@code report} at most.
 */
@NullMarked
package org.vertice.source;

import org.jspecify.annotations.NullMarked;
