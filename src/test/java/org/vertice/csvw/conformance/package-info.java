/**
 * Runs the W3C's tests of CSV on the Web from a folder that stands in for their address on the web.
 *
 * <p>Start at {@link org.vertice.csvw.conformance.ConformanceSuite}: it reads the manifests and
 * runs each {@link org.vertice.csvw.conformance.ConformanceTest} through {@link
 * org.vertice.csvw.CsvwProcessor}. {@link org.vertice.csvw.conformance.EarlReport} writes the
 * outcomes in the W3C's Evaluation and Report Language.
 */
@NullMarked
package org.vertice.csvw.conformance;

import org.jspecify.annotations.NullMarked;
