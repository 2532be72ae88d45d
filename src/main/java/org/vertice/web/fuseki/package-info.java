/**
 * What Fuseki's own services lack of the protocols that they implement, for any dataset: a dataset
 * that is exchanged between two requests, content negotiation with weights and 406, entity tags,
 * HEAD, {@code Allow}, a service description, graphs by their paths, limits of requests, and
 * answers that are aborted rather than ended when they fail half-way.
 *
 * <p>Enter at {@link org.vertice.web.fuseki.LiveDataset}, {@link
 * org.vertice.web.fuseki.QueryOperation} and {@link org.vertice.web.fuseki.GraphOperation}; {@link
 * org.vertice.web.fuseki.DatasetAddress} and {@link org.vertice.web.fuseki.AbortOnFailure} are
 * filters that stand before Fuseki's own. All of it could be of use to others: it knows HTTP,
 * Fuseki and datasets, and neither claims nor saved queries nor pages.
 */
@NullMarked
package org.vertice.web.fuseki;

import org.jspecify.annotations.NullMarked;
