/**
 * Answers of queries as text, tables and the formats of the W3C.
 *
 * <p>Enter at {@link org.vertice.query.result.ResultFormat} for the formats and at {@link
 * org.vertice.query.result.AnswerHandler} to write one. Knows neither saved queries nor how a query
 * runs.
 */
@NullMarked
package org.vertice.query.result;

import org.jspecify.annotations.NullMarked;
