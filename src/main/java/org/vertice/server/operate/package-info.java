/**
 * What the operator of a server sees of it: the access log, counters for Prometheus, and whether it
 * lives. Enter at {@link org.vertice.server.operate.RequestObserver}.
 */
@NullMarked
package org.vertice.server.operate;

import org.jspecify.annotations.NullMarked;
