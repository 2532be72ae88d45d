/**
 * What changed between two graphs: claims by their ids, facts by their triples.
 *
 * <p>Enter at {@link org.vertice.graph.change.DatasetDiff}; {@link
 * org.vertice.graph.change.DiffWriter} writes it. Knows nothing of where the graphs come from.
 */
@NullMarked
package org.vertice.graph.change;

import org.jspecify.annotations.NullMarked;
