/**
 * Datatypes of cells and how their values are written (Model for Tabular Data, section 6.4).
 *
 * <p>Enter at {@link org.vertice.csvw.datatype.CellDatatype}. Knows nothing of metadata or rows.
 */
@NullMarked
package org.vertice.csvw.datatype;

import org.jspecify.annotations.NullMarked;
