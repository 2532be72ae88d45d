/**
 * The command line: arguments in; exit code, stdout and stderr out.
 *
 * <p>Enter at {@link org.vertice.cli.Main}, the process, or at {@link org.vertice.cli.Program},
 * which parses the arguments and runs a command. A command is a class {@code …Command} in the
 * package of its group: {@code tables} (check, build, convert, diff), {@code ask} (query, explain,
 * disagreements), {@code share} (export, push) and {@code serve} (serve, password). Below them,
 * {@code project} holds the options of all commands and the graph of the project, and {@code
 * terminal} holds streams, exit codes and the messages of failures.
 *
 * <p>A command does its work through the entry points of the other rooms. What it adds is how the
 * user asks and what the user sees. This room may use every other room; none may use it. Only here
 * are {@code System.out}, {@code System.err} and {@code System.exit} used.
 */
@NullMarked
package org.vertice.cli;

import org.jspecify.annotations.NullMarked;
