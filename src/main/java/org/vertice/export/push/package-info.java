/**
 * Puts a whole dataset into a running server of another make.
 *
 * <p>Enter at {@link org.vertice.export.push.RemoteStore}. Each kind of server is one class that
 * says what it does so that its dataset is replaced whole or not at all. Replacing twice does no
 * harm, and that is why {@link org.vertice.export.push.Retries} may repeat it.
 */
@NullMarked
package org.vertice.export.push;

import org.jspecify.annotations.NullMarked;
