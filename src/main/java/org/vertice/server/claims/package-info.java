/**
 * Claims and disagreements as pages show them: who says it, where, how sure, who differs.
 *
 * <p>{@link org.vertice.server.claims.ClaimView} is what the graph says of a claim, {@link
 * org.vertice.server.claims.ClaimWriter} writes it; {@link
 * org.vertice.server.claims.DisagreementView} is a matter on which claims differ. No page is known
 * here, and no topic.
 */
@NullMarked
package org.vertice.server.claims;

import org.jspecify.annotations.NullMarked;
