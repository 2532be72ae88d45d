/**
 * Writes a dataset out: as files of the standard formats, and, in {@code push}, into other servers.
 *
 * <p>Enter at {@link org.vertice.export.DatasetExporter}. Identical datasets make identical bytes.
 *
 * <p>May know {@code rdf} and {@code report}; is handed a dataset and knows nothing of how it was
 * built.
 */
@NullMarked
package org.vertice.export;

import org.jspecify.annotations.NullMarked;
