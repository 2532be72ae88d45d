/**
 * The process that a command runs in: its streams, environment and exit codes, its log lines, and
 * the messages of failures.
 *
 * <p>Enter at {@link org.vertice.cli.terminal.ProcessContext}, which tests replace. A command that
 * cannot do its work throws a {@link org.vertice.cli.terminal.Failure}, or a {@link
 * org.vertice.cli.terminal.UsageException} if its arguments are wrong. Knows no command and no
 * option.
 */
@NullMarked
package org.vertice.cli.terminal;

import org.jspecify.annotations.NullMarked;
