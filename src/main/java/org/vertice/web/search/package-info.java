/**
 * Finds things and claims by what they are called or by the words of a claim, whatever the language
 * and the script.
 *
 * <p>Enter at {@link org.vertice.web.search.SearchIndex}: Apache Lucene over the texts of one
 * snapshot, in memory. {@link org.vertice.web.search.Words} says what a word is and when two words
 * are the same, {@link org.vertice.web.search.TextReader} which literals of a graph are names,
 * notes or passages; both know no topic. Only {@code lucene-core} is used: jena-text binds an index
 * to one dataset for life and to a list of properties, where here a reload brings another snapshot
 * and the ontology says what is a name.
 */
@NullMarked
package org.vertice.web.search;

import org.jspecify.annotations.NullMarked;
