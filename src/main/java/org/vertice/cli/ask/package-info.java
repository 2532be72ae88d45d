/**
 * Commands that answer questions: {@code query}, {@code explain} and {@code disagreements}.
 *
 * <p>A class for each command. {@link org.vertice.cli.ask.ClaimLines} writes a claim, {@link
 * org.vertice.cli.ask.PassageTexts} reads the passages that it cites, and {@link
 * org.vertice.cli.ask.ThingFinder} finds the thing that the user means.
 */
@NullMarked
package org.vertice.cli.ask;

import org.jspecify.annotations.NullMarked;
