/**
 * Reads the rows of a delimited text file (Model for Tabular Data, section 8).
 *
 * <p>Enter at {@link org.vertice.csvw.tabular.RowReader}. Bytes become characters in {@code
 * TextDecoder}, strictly; {@code RowScanner} brings them into a form that Commons CSV reads, and is
 * where everything malformed is found; what it meets on the way it leaves in {@code RowLog}, since
 * it runs ahead of the rows that are handed out.
 *
 * <p>Knows {@code report} and Commons CSV; knows nothing of metadata, datatypes or RDF.
 */
@NullMarked
package org.vertice.csvw.tabular;

import org.jspecify.annotations.NullMarked;
