/**
 * What commands share: the options that all of them take, and the graph of the project.
 *
 * <p>Enter at {@link org.vertice.cli.project.RootCommand} for the project folder and the options,
 * at {@link org.vertice.cli.project.ProjectGraph} to build the graph and print what was found, and
 * at {@link org.vertice.cli.project.Snapshots} for the graph as it was at an earlier time. Knows no
 * command.
 */
@NullMarked
package org.vertice.cli.project;

import org.jspecify.annotations.NullMarked;
