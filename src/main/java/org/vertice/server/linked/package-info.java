/**
 * Linked data: every IRI that a project mints is answered for, with a page for people and RDF for
 * programs; the dataset describes itself, and can be taken home whole.
 *
 * <p>Enter at {@link org.vertice.server.linked.ThingResource}. Nothing here knows a topic: what a
 * page shows is what the graph says, under the labels that the graph gives.
 */
@NullMarked
package org.vertice.server.linked;

import org.jspecify.annotations.NullMarked;
