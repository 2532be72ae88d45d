/**
 * Who stands to whom in what relation: a layout that is the same from run to run, drawn on the
 * server, with every relation and its claims in a list. Enter at {@link
 * org.vertice.web.views.network.NetworkDrawing} for the drawing alone.
 *
 * <p>What is drawn comes from the saved queries that say {@code view: network}; no term of a topic
 * is named here.
 */
@NullMarked
package org.vertice.web.views.network;

import org.jspecify.annotations.NullMarked;
