/**
 * What all pages share: the layout, the language of the reader, how terms, claims and disagreements
 * are shown and linked, style sheets and scripts.
 *
 * <p>A page extends {@link org.vertice.web.site.Page} and writes itself with a {@link
 * org.vertice.web.site.Visit}, which knows the reader and the graph. {@link
 * org.vertice.web.site.ClaimView} is what the graph states about a claim. The texts of the
 * interface are in {@code messages_en.properties} and {@code messages_it.properties}. Nothing here
 * knows a page or a topic.
 */
@NullMarked
package org.vertice.web.site;

import org.jspecify.annotations.NullMarked;
