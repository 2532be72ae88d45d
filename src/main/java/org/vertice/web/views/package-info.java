/**
 * What timeline, network and map share: what the saved queries give them, the kinds to choose from,
 * the lists beside the drawings, and the means to draw.
 *
 * <p>Enter at {@link org.vertice.web.views.ViewQueries} for the data and at {@link
 * org.vertice.web.views.Svg} for drawing. A query feeds a view by its header ({@code #+ view:
 * timeline}); a project without such a query has an empty view, which says how to make one.
 *
 * <p>SVG is written on the server by this package because a drawing must work without scripts and
 * be the same from run to run; a charting library brings scripts or a graphical toolkit. A drawing
 * has classes and no colours: those are in the style sheet.
 */
@NullMarked
package org.vertice.web.views;

import org.jspecify.annotations.NullMarked;
