/**
 * How fast tables are read, checked, converted and loaded, against programs that do less. No test:
 * {@code mvn -Pbench} runs {@link org.vertice.bench.Benchmark}.
 *
 * <p>The machine may be busy with other things, so that only ratios within one run count: all
 * candidates run in turn, round after round, and the fastest round of each is compared.
 */
@NullMarked
package org.vertice.bench;

import org.jspecify.annotations.NullMarked;
