/**
 * Claims: what one source says about one thing in one passage.
 *
 * <p>{@link org.vertice.graph.claim.Passage} is how a curator cites, {@link
 * org.vertice.graph.claim.PassageFinder} finds it in the document's text, {@link
 * org.vertice.graph.claim.AcceptedView} chooses which claims' triples count as facts. Enter at
 * {@link org.vertice.graph.claim.Claim}.
 *
 * <p>Knows nothing of CSV: a claim is what is typed {@code vt:Claim}, wherever it comes from.
 */
@NullMarked
package org.vertice.graph.claim;

import org.jspecify.annotations.NullMarked;
