/**
 * The protocols of the W3C: SPARQL 1.1 Protocol (its query operation), SPARQL 1.1 Service
 * Description, and the reading side of the SPARQL 1.1 Graph Store HTTP Protocol.
 *
 * <p>Enter at {@link org.vertice.server.sparql.SparqlEndpoint} and {@link
 * org.vertice.server.sparql.GraphStore}. Fuseki's own handlers are not used for these: they answer
 * 404 for a description and 200 for a form that the client did not ask for, know no entity tags,
 * and are bound to one dataset for life, where a reload here swaps the graph between two requests.
 */
@NullMarked
package org.vertice.server.sparql;

import org.jspecify.annotations.NullMarked;
