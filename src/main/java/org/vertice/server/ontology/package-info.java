/**
 * The ontology and the code lists of a graph as a reference for people, and its terms for editors.
 *
 * <p>Enter at {@link org.vertice.server.ontology.Vocabulary}, which reads off the graph what its
 * ontologies declare and how much of it the data uses. No term of a topic is named here.
 */
@NullMarked
package org.vertice.server.ontology;

import org.jspecify.annotations.NullMarked;
