/**
 * What programs ask for: the SPARQL endpoint and its graphs as a dataset of Fuseki, linked data for
 * every IRI of the project, the description and the downloads of the dataset, and the saved queries
 * as an API.
 *
 * <p>Enter at {@link org.vertice.web.protocol.GraphDataset} (SPARQL 1.1 Protocol, Service
 * Description, the reading side of the Graph Store HTTP Protocol), {@link
 * org.vertice.web.protocol.ThingResource} (Cool URIs for the Semantic Web), {@link
 * org.vertice.web.protocol.Catalogue} (VoID and DCAT), {@link org.vertice.web.protocol.Downloads}
 * and {@link org.vertice.web.protocol.SavedQueryApi} (OpenAPI 3, addresses as in grlc). What is not
 * about this graph is in {@link org.vertice.web.fuseki}.
 */
@NullMarked
package org.vertice.web.protocol;

import org.jspecify.annotations.NullMarked;
