/**
 * The saved queries as addresses for programs, as grlc serves them, and their description in
 * OpenAPI 3. Enter at {@link org.vertice.server.api.SavedQueryApi}.
 */
@NullMarked
package org.vertice.server.api;

import org.jspecify.annotations.NullMarked;
