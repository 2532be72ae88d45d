/**
 * The server: Apache Jena behind Fuseki's web server, with pages, linked data and saved queries
 * around it.
 *
 * <p>Enter at {@link org.vertice.web.GraphServer}, which says what is at which address, or at
 * {@link org.vertice.web.VerticeModule}, which gives the same to any Fuseki. The server is handed a
 * dataset. It never builds or changes one, and nothing that writes is answered.
 *
 * <p>The packages below, from the top: {@code protocol} (SPARQL, graphs, linked data, saved
 * queries), {@code operate} (for the operator), {@code search}, {@code pages}, {@code views}
 * (timeline, network, map), {@code site} (what all pages share), {@code fuseki} (extensions of
 * Fuseki that know nothing of claims), {@code access} (logins, hosts, origins), {@code limits}
 * (time, places, memory) and {@code http}, which knows none of the others.
 */
@NullMarked
package org.vertice.web;

import org.jspecify.annotations.NullMarked;
