/**
 * Commands that pass the graph on: {@code export} writes files, {@code push} loads it into another
 * server.
 *
 * <p>A class for each command. The work is done by {@code export} and {@code export.push}.
 */
@NullMarked
package org.vertice.cli.share;

import org.jspecify.annotations.NullMarked;
