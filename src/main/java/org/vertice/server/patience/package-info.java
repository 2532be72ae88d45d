/**
 * Answers for clients that read slowly or not at all: whoever writes an answer need not wait for
 * them.
 *
 * <p>Enter at {@link org.vertice.server.patience.PatientAnswers}, a handler of the web server. It
 * knows bytes, and neither graphs nor queries.
 */
@NullMarked
package org.vertice.server.patience;

import org.jspecify.annotations.NullMarked;
