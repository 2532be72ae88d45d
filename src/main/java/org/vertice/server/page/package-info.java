/**
 * The home page: what the graph is about, in numbers, and how to ask it. Enter at {@link
 * org.vertice.server.page.HomePage}.
 */
@NullMarked
package org.vertice.server.page;

import org.jspecify.annotations.NullMarked;
