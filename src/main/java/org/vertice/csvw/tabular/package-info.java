/**
 * Reads the rows of a delimited text file (Model for Tabular Data, section 8).
 *
 * <p>Start at {@link org.vertice.csvw.tabular.RowReader}. Bytes become characters in {@code
 * TextDecoder}, strictly; {@code RowScanner} splits them into rows and values, and finds everything
 * malformed.
 *
 * <p>Depends on {@code report} only.
 */
@NullMarked
package org.vertice.csvw.tabular;

import org.jspecify.annotations.NullMarked;
