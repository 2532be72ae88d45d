/**
 * Reads the rows of a delimited text file (Model for Tabular Data, section 8).
 *
 * <p>Enter at {@link org.vertice.csvw.tabular.RowReader}. Knows {@code report} and Commons CSV;
 * knows nothing of metadata.
 */
@NullMarked
package org.vertice.csvw.tabular;

import org.jspecify.annotations.NullMarked;
