/**
 * Commands of curators and owners of tables: {@code check}, {@code build}, {@code convert} and
 * {@code diff}.
 *
 * <p>A class for each command. The work is done by {@code graph.assembly}, {@code graph.change},
 * {@code csvw} and {@code export}.
 */
@NullMarked
package org.vertice.cli.tables;

import org.jspecify.annotations.NullMarked;
