/**
 * Saved queries: read, checked, and bound to their parameters.
 *
 * <p>A saved query is a file {@code queries/NAME.rq}: plain SPARQL 1.1 with a header in grlc's
 * {@code #+} decorators, so that other tools read it too. Enter at {@link
 * org.vertice.query.saved.QueryLibrary} for the folder, at {@link
 * org.vertice.query.saved.ParameterBinder} for the values, and at {@link
 * org.vertice.query.saved.ViewRows} for what the queries of a view find together.
 *
 * <p>The value of a parameter is a term that takes the place of the variable in the parsed query.
 * It is never pasted into text.
 */
@NullMarked
package org.vertice.query.saved;

import org.jspecify.annotations.NullMarked;
