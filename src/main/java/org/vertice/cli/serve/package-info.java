/**
 * The commands of the server: {@code serve} starts it, {@code password} makes a line of its
 * password file.
 *
 * <p>Enter at {@link org.vertice.cli.serve.ServeCommand}. The options are in {@link
 * org.vertice.cli.serve.ServeOptions} and {@link org.vertice.cli.serve.ServeAccess}; {@link
 * org.vertice.cli.serve.Reloader} builds the graph again when the project changes. The server
 * itself is the room {@code web}.
 */
@NullMarked
package org.vertice.cli.serve;

import org.jspecify.annotations.NullMarked;
