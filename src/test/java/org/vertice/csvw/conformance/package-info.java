@NullMarked
package org.vertice.csvw.conformance;

import org.jspecify.annotations.NullMarked;
