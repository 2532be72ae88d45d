/**
 * Pages for people, written in Java and free of scripts. Enter at {@link
 * org.vertice.server.page.Page}.
 */
@NullMarked
package org.vertice.server.page;

import org.jspecify.annotations.NullMarked;
