@NullMarked
package org.vertice.graph.evidence;

import org.jspecify.annotations.NullMarked;
