/**
 * The command line: arguments in, exit code, stdout and stderr out.
 *
 * <p>Enter at {@link org.vertice.cli.Main}, which takes the process's streams and environment
 * together as {@link org.vertice.cli.ProcessContext} and runs {@link org.vertice.cli.Program}.
 * There is one class per command, {@code …Command}; what the commands share stands in {@link
 * org.vertice.cli.Vertice}. A command does its work through the other packages' entries; what it
 * adds is how the user asks and what the user sees.
 *
 * <p>May know every package, and is known by none. Only here may the process be spoken to.
 */
@NullMarked
package org.vertice.cli;

import org.jspecify.annotations.NullMarked;
