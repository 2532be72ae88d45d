/**
 * What the drawn pages share: what the saved queries feed them, how the claims behind that stand,
 * kinds to choose from, and the lists beside the drawings.
 *
 * <p>Enter at {@link org.vertice.server.view.Feed}. A query feeds a view by its header ({@code #+
 * view: timeline}); a project without such a query has an empty view, with a word on how to make
 * one.
 */
@NullMarked
package org.vertice.server.view;

import org.jspecify.annotations.NullMarked;
