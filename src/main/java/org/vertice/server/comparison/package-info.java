/**
 * Where claims differ, side by side.
 *
 * <p>Enter at {@link org.vertice.server.comparison.DisagreementsPage}; {@link
 * org.vertice.server.comparison.Comparison} reads what the build has found ({@code
 * vt:Disagreement}) and the claims that take part. Knows nothing of any topic.
 */
@NullMarked
package org.vertice.server.comparison;

import org.jspecify.annotations.NullMarked;
