/**
 * Access control: logins from a password file, TLS from a certificate in PEM files, the host names
 * of the server, and the sites whose scripts may read (CORS). Enter at {@link
 * org.vertice.web.access.Access}.
 *
 * <p>Files are read when the server starts and again when they change; a change that cannot be used
 * leaves what was read before, and is reported.
 */
@NullMarked
package org.vertice.web.access;

import org.jspecify.annotations.NullMarked;
