/**
 * The pages of the site: what is here, the saved queries, answers. Each is a {@link
 * org.vertice.server.site.Page}; enter at {@link org.vertice.server.page.HomePage}.
 */
@NullMarked
package org.vertice.server.page;

import org.jspecify.annotations.NullMarked;
