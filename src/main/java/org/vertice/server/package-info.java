/**
 * The endpoint: Apache Jena behind Fuseki's web server.
 *
 * <p>Enter at {@link org.vertice.server.GraphServer}, which says what is at which address. It is
 * handed a dataset and never builds or changes one: nothing that writes answers. What an address
 * answers is in the packages below: {@code sparql} (the W3C's protocols), {@code linked} (things,
 * descriptions, downloads), {@code api} (saved queries), {@code operate} (for the operator), and
 * for people, in the frame of {@code site}: {@code page} (home), {@code search}, {@code ontology},
 * {@code ask} (the editor and answers), {@code reader} (documents), {@code comparison}
 * (disagreements), {@code timeline}, {@code network}, {@code map}, which draw with {@code draw}.
 * They rest on {@code exec}, which runs queries within limits, and on {@code http}, which knows
 * nothing of the others. {@code patience} stands between all of them and clients that read slowly.
 */
@NullMarked
package org.vertice.server;

import org.jspecify.annotations.NullMarked;
