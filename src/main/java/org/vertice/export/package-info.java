/**
 * Writes a dataset out: as files of the standard formats, and, in {@code push}, into other servers.
 *
 * <p>Enter at {@link org.vertice.export.DatasetExporter}. Identical datasets make identical bytes.
 * Beside the whole in the formats of RDF there are {@code ReifiedClaims}, {@code Nanopublications},
 * the {@code ThingNetwork} that saved queries find, and {@link org.vertice.export.ClassTables}.
 *
 * <p>May know {@code rdf}, {@code query} and {@code report}; is handed a dataset and knows nothing
 * of how it was built.
 */
@NullMarked
package org.vertice.export;

import org.jspecify.annotations.NullMarked;
