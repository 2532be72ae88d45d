/**
 * The graph's SPARQL endpoint as a dataset of Fuseki: SPARQL 1.1 Protocol (its query operation),
 * SPARQL 1.1 Service Description, and the reading side of the Graph Store HTTP Protocol.
 *
 * <p>Enter at {@link org.vertice.server.sparql.GraphDataset}. What is not about this graph stands
 * in {@link org.vertice.server.fuseki}.
 */
@NullMarked
package org.vertice.server.sparql;

import org.jspecify.annotations.NullMarked;
