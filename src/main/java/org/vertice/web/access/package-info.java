/**
 * Who may come in, and through which door: logins over a password file, TLS over a certificate in
 * PEM files, the names under which the server is known, and the sites whose scripts may read. Enter
 * at {@link org.vertice.web.access.Access}.
 *
 * <p>Files are read when the server starts and again when they change; a change that cannot be used
 * leaves what was there before, and is told.
 */
@NullMarked
package org.vertice.web.access;

import org.jspecify.annotations.NullMarked;
