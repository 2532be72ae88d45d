/**
 * Keeps the server available: queries run within limits of time, number and size, slow clients hold
 * no thread, idle connections are closed.
 *
 * <p>Enter at {@link org.vertice.web.limits.QueryService} for queries over HTTP; what they run on
 * is {@code query.run}. {@link org.vertice.web.limits.SpoolingHandler} takes answers as fast as
 * they are written and sends them as fast as the client reads; it knows bytes, and neither graphs
 * nor queries.
 */
@NullMarked
package org.vertice.web.limits;

import org.jspecify.annotations.NullMarked;
