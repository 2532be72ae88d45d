/**
 * Patterns of queries, rules and shapes that always come to an end.
 *
 * <p>A pattern is what XPath and XQuery Functions and Operators 3.1, section 5.6.1 says (REGEX and
 * REPLACE of SPARQL are defined by it). It is parsed, and what is regular in it is translated for
 * RE2/J, whose time grows with the text and not with its square or worse. What is not regular, a
 * reference back to a group, is refused with the reason.
 *
 * <p>Enter at {@link org.vertice.query.pattern.XPathPattern}. Knows nothing of queries.
 */
@NullMarked
package org.vertice.query.pattern;

import org.jspecify.annotations.NullMarked;
