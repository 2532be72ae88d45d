/**
 * Runs queries for whoever asks over HTTP, within limits: time, number at once, size of the answer,
 * and no other server asked unless the operator names it. What cannot be stopped holds no place.
 *
 * <p>Enter at {@link org.vertice.server.exec.QueryService}.
 */
@NullMarked
package org.vertice.server.exec;

import org.jspecify.annotations.NullMarked;
