/**
 * What all drawings share: an SVG writer that escapes, boxes of texts, labels that find a free
 * place, and a scale of time. Enter at {@link org.vertice.server.draw.Svg}.
 *
 * <p>A drawing has classes and no colours: those are the style sheet's. Knows no graph and no
 * request.
 */
@NullMarked
package org.vertice.server.draw;

import org.jspecify.annotations.NullMarked;
