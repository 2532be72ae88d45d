/**
 * What the tests of all rooms share: the tags by which {@code -Pfull} adds some, and the list of
 * skipped ones.
 */
@NullMarked
package org.vertice.testing;

import org.jspecify.annotations.NullMarked;
