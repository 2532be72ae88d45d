@NullMarked
package org.vertice.evidence;

import org.jspecify.annotations.NullMarked;
