/**
 * Checks of tables (Model for Tabular Data, section 6.6 Validating Tables): the header against the
 * metadata, rows, cells, primary keys and foreign keys.
 *
 * <p>Start at {@link org.vertice.csvw.validation.HeaderCheck}, {@link
 * org.vertice.csvw.validation.RowCheck}, {@link org.vertice.csvw.validation.PrimaryKeyCheck},
 * {@link org.vertice.csvw.validation.ReferenceCheck} and {@link
 * org.vertice.csvw.validation.EmptyVariableCheck}.
 *
 * <p>Reports, and leaves the consequences to the caller. Stores keys, never rows.
 */
@NullMarked
package org.vertice.csvw.validation;

import org.jspecify.annotations.NullMarked;
