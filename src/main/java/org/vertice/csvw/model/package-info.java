/**
 * The annotated tabular data model (Model for Tabular Data and Metadata on the Web, section 4),
 * with all defaults and inherited properties applied.
 *
 * <p>Start at {@link org.vertice.csvw.model.TableGroup}.
 */
@NullMarked
package org.vertice.csvw.model;

import org.jspecify.annotations.NullMarked;
