/**
 * The annotated tabular data model (Model for Tabular Data and Metadata on the Web, section 4), in
 * which every default and every inherited property has taken effect.
 *
 * <p>Enter at {@link org.vertice.csvw.model.TableGroup}.
 */
@NullMarked
package org.vertice.csvw.model;

import org.jspecify.annotations.NullMarked;
