/**
 * What all pages for people share: the frame around them, the reader's language, how the graph's
 * terms are written and linked, style sheet and scripts.
 *
 * <p>A page extends {@link org.vertice.server.site.Page} and writes itself with a {@link
 * org.vertice.server.site.Visit}, which knows the reader and the graph. The interface's texts are
 * in {@code messages_en.properties} and {@code messages_it.properties}. Nothing here knows a page.
 */
@NullMarked
package org.vertice.server.site;

import org.jspecify.annotations.NullMarked;
