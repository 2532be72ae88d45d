/**
 * URI templates (RFC 6570), parsed once and expanded often.
 *
 * <p>Start at {@link org.vertice.csvw.template.UriTemplate}.
 */
@NullMarked
package org.vertice.csvw.template;

import org.jspecify.annotations.NullMarked;
