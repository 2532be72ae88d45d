/**
 * Checks of tables (Model for Tabular Data, section 6.6 Validating Tables): the header against the
 * metadata, rows, cells, primary keys and foreign keys.
 *
 * <p>Enter at {@link org.vertice.csvw.validation.HeaderCheck}, {@link
 * org.vertice.csvw.validation.RowCheck}, {@link org.vertice.csvw.validation.PrimaryKeyCheck},
 * {@link org.vertice.csvw.validation.ReferenceCheck} and {@link
 * org.vertice.csvw.validation.EmptyVariableCheck}.
 *
 * <p>Reports, and never decides what follows; keeps keys that must be compared, never rows.
 */
@NullMarked
package org.vertice.csvw.validation;

import org.jspecify.annotations.NullMarked;
