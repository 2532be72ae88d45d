/**
 * JSON as a tree in which every value knows its place: pointer, line and column.
 *
 * <p>Enter at {@link org.vertice.csvw.json.JsonTreeReader}. Knows nothing of CSV on the Web.
 */
@NullMarked
package org.vertice.csvw.json;

import org.jspecify.annotations.NullMarked;
