/**
 * HTTP's own rules (RFC 9110), in one place for every answer of the server.
 *
 * <p>Enter at {@link org.vertice.web.http.Resource}, the servlet that all others extend. {@link
 * org.vertice.web.http.Accept} reads what a client accepts, {@link
 * org.vertice.web.http.Negotiation} chooses among what there is, {@link
 * org.vertice.web.http.HttpStatusException} ends a request with a status and a sentence, {@link
 * org.vertice.web.http.Snapshot} is the state of the graph that one request sees from its beginning
 * to its end.
 */
@NullMarked
package org.vertice.web.http;

import org.jspecify.annotations.NullMarked;
