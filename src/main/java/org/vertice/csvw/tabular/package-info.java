/**
 * Reads the rows of a delimited text file (Model for Tabular Data, section 8).
 *
 * <p>Enter at {@link org.vertice.csvw.tabular.RowReader}. Bytes become characters in {@code
 * TextDecoder}, strictly; {@code RowScanner} splits them into rows and values, and is where
 * everything malformed is found.
 *
 * <p>Knows {@code report}; knows nothing of metadata, datatypes or RDF.
 */
@NullMarked
package org.vertice.csvw.tabular;

import org.jspecify.annotations.NullMarked;
