/**
 * The endpoint: an embedded Apache Jena Fuseki that answers SPARQL and gives out graphs.
 *
 * <p>Enter at {@link org.vertice.server.GraphServer}. It is handed a dataset and never builds or
 * changes one: nothing that writes answers.
 */
@NullMarked
package org.vertice.server;

import org.jspecify.annotations.NullMarked;
