/**
 * Asking with SPARQL in the browser: an editor, the saved queries with their forms, and answers as
 * table, chart, timeline or graph. All of it is drawn here and works without a script; the editor
 * (Yasqe, YASGUI's) and the exchange of the answer without leaving the page come on top.
 *
 * <p>Enter at {@link org.vertice.server.ask.EditorPage}. {@link org.vertice.server.ask.Answer} is
 * what came back, {@link org.vertice.server.ask.Columns} says what its columns hold, and thereby
 * which views fit it. {@link org.vertice.server.ask.AnswerPage} is what the endpoint shows to
 * whoever asks it for a page.
 */
@NullMarked
package org.vertice.server.ask;

import org.jspecify.annotations.NullMarked;
