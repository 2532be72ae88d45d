/**
 * The pages in a real browser: Chromium, driven by Playwright, on the project's own tables.
 *
 * <p>A test class says {@code @ExtendWith(Desk.class)} and its methods take a {@link
 * org.vertice.web.browser.Desk.Reader}. Where no Chromium is on the path the tests are skipped.
 */
package org.vertice.web.browser;
