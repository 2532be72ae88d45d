/**
 * Answers of queries as text, tables and the formats of the W3C.
 *
 * <p>Enter at {@link org.vertice.query.result.ResultFormat} for the formats and at {@link
 * org.vertice.query.result.AnswerHandler} to write one. Knows neither saved queries nor how a query
 * runs.
 *
 * <p>The W3C's formats are written by Jena. The table for the terminal is ours: it fits the width,
 * breaks between words only, and turns rows into blocks where columns would be too narrow, which
 * the tables of Jena and picocli do not.
 */
@NullMarked
package org.vertice.query.result;

import org.jspecify.annotations.NullMarked;
