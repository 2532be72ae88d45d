/**
 * Findings: what is wrong, where, and how to fix it.
 *
 * <p>A finding is a {@link org.vertice.report.Diagnostic}: a value with a severity, a stable code,
 * a sentence, a {@link org.vertice.report.Location} and, where one is known, a fix. A check reports
 * it to a {@link org.vertice.report.DiagnosticSink}; the caller decides what follows.
 *
 * <p>Depends on the JDK only.
 */
@NullMarked
package org.vertice.report;

import org.jspecify.annotations.NullMarked;
