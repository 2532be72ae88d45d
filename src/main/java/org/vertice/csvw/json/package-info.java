/**
 * JSON as a tree whose values have a location: pointer, line and column.
 *
 * <p>Start at {@link org.vertice.csvw.json.JsonTreeReader}. Independent of CSV on the Web.
 */
@NullMarked
package org.vertice.csvw.json;

import org.jspecify.annotations.NullMarked;
