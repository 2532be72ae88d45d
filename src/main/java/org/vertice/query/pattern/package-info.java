/**
 * Regular expressions of queries, rules and shapes whose search always ends.
 *
 * <p>A pattern is what XPath and XQuery Functions and Operators 3.1, section 5.6.1 says (REGEX and
 * REPLACE of SPARQL are defined by it). It is parsed, and what is regular in it is translated for
 * RE2/J, whose time grows with the text and not with its square or worse. A reference back to a
 * group, which is not regular, is refused with the reason.
 *
 * <p>Java's own engine backtracks, and RE2/J knows neither the classes of XPath ({@code \i},
 * blocks, subtraction) nor its flags: this package is the translation between the two.
 *
 * <p>Enter at {@link org.vertice.query.pattern.XPathPattern}. Knows nothing of queries.
 */
@NullMarked
package org.vertice.query.pattern;

import org.jspecify.annotations.NullMarked;
