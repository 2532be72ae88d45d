/**
 * Runs the W3C's tests of CSV on the Web from a folder that stands for their place on the web.
 *
 * <p>Enter at {@link org.vertice.csvw.conformance.ConformanceSuite}: it reads the manifests and
 * runs one {@link org.vertice.csvw.conformance.ConformanceTest} after the other through the same
 * façade that users call. {@link org.vertice.csvw.conformance.EarlReport} writes the outcomes down
 * in the W3C's Evaluation and Report Language.
 *
 * <p>Nothing in {@code csvw} knows this package.
 */
@NullMarked
package org.vertice.csvw.conformance;

import org.jspecify.annotations.NullMarked;
