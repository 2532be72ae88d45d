/**
 * What took place where: places and routes between them on the outlines of the lands, which ship
 * with the program. Enter at {@link org.vertice.web.views.map.MapDrawing} for the drawing alone.
 *
 * <p>What is drawn comes from the saved queries that say {@code view: map}; no term of a topic is
 * named here.
 */
@NullMarked
package org.vertice.web.views.map;

import org.jspecify.annotations.NullMarked;
