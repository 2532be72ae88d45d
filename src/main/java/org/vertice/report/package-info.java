/**
 * What was found, where, and how to fix it.
 *
 * <p>A finding is a {@link org.vertice.report.Diagnostic}: a value with a severity, a stable code,
 * a sentence, a {@link org.vertice.report.Location} and, where one is known, a fix. Whoever detects
 * hands it to a {@link org.vertice.report.DiagnosticSink}; whoever called decides what follows.
 * Enter at {@code Diagnostic}.
 *
 * <p>This package knows only the JDK.
 */
@NullMarked
package org.vertice.report;

import org.jspecify.annotations.NullMarked;
