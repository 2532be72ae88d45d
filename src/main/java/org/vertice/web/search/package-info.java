/**
 * Finds things and claims by what they are called or by the words of a claim, whatever the language
 * and the script.
 *
 * <p>Enter at {@link org.vertice.web.search.SearchIndex}: Apache Lucene over the texts of one
 * snapshot, in memory. {@link org.vertice.web.search.Words} says what a word is and when two words
 * are the same, {@link org.vertice.web.search.TextReader} which literals of a graph are names,
 * notes or passages; both know no topic. Why this is own code on {@code lucene-core} and not
 * jena-text: that binds an index to one dataset for life and to a fixed list of properties, where
 * here a reload brings another snapshot and the ontology says which properties are names; and its
 * analyzers split words by language, where one name here is searched in several scripts.
 */
@NullMarked
package org.vertice.web.search;

import org.jspecify.annotations.NullMarked;
