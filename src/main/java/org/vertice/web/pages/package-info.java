/**
 * The pages for people: home, things, sources, disagreements, queries and their answers, the
 * ontology.
 *
 * <p>Each page is a class {@code …Page} that reads the graph, and a template of the same name in
 * {@code src/main/jte/pages} that shows what was read; most extend {@link
 * org.vertice.web.site.Page}. Enter at {@link org.vertice.web.pages.HomePage}, {@link
 * org.vertice.web.pages.ThingPage}, {@link org.vertice.web.pages.SourcePages}, {@link
 * org.vertice.web.pages.DisagreementsPage}, {@link org.vertice.web.pages.EditorPage} (an answer is
 * an {@link org.vertice.web.pages.Answer}; {@link org.vertice.web.pages.Columns} says what its
 * columns hold, and so which charts fit it) and {@link org.vertice.web.pages.OntologyPage} ({@link
 * org.vertice.web.pages.Vocabulary} is what the ontologies of the graph declare).
 *
 * <p>Pages work without scripts. No page names a term of a topic: it shows what the graph states,
 * under the labels that the graph gives.
 */
@NullMarked
package org.vertice.web.pages;

import org.jspecify.annotations.NullMarked;
