/**
 * What the drawn pages share: the rows of the saved queries that feed a view, how the claims behind
 * them stand, kinds to choose from, and the lists beside the drawings.
 *
 * <p>Enter at {@link org.vertice.server.view.ViewRows}. A query feeds a view by its header ({@code
 * #+ view: timeline}); a project without such a query has an empty view, with a word on how to make
 * one.
 */
@NullMarked
package org.vertice.server.view;

import org.jspecify.annotations.NullMarked;
