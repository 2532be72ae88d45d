/**
 * What took place when: lanes by kind on a scale of time, drawn on the server, with the same in a
 * table. Enter at {@link org.vertice.web.views.timeline.TimelineDrawing} for the drawing alone.
 *
 * <p>What is drawn comes from the saved queries that say {@code view: timeline}; no term of a topic
 * is named here.
 */
@NullMarked
package org.vertice.web.views.timeline;

import org.jspecify.annotations.NullMarked;
