/**
 * What the operator of a server sees of it: the access log, counters for Prometheus, and its
 * health. Enter at {@link org.vertice.web.operate.AccessLog}.
 */
@NullMarked
package org.vertice.web.operate;

import org.jspecify.annotations.NullMarked;
