/**
 * The reader of sources: each document with the passages that are cited from it, and the claims
 * made from each. Enter at {@link org.vertice.server.reader.SourcePages}; {@link
 * org.vertice.server.reader.DocumentTexts} is what it is handed the texts by.
 */
@NullMarked
package org.vertice.server.reader;

import org.jspecify.annotations.NullMarked;
