package org.vertice.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A page that a reader has open. When it is closed, it fails if the browser found an error or asked
 * another machine for anything.
 */
public final class Look implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "pages");

  /** Runs axe-core, and gives what it finds as one line each. */
  private static final String FINDINGS =
      """
      async () => (await axe.run(document, {resultTypes: ['violations']})).violations
        .flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ' ' + n.html
            + (n.any[0] ? ' – ' + n.any[0].message : '')))
      """;

  /** What reaches over the right edge, without its descendants. */
  private static final String TOO_FAR =
      """
      () => [...document.querySelectorAll('main *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map(e => e.cloneNode().outerHTML).slice(0, 8).join(' ')
      """;

  private final BrowserContext context;
  private final String site;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  Look(BrowserContext context, String site, String path) {
    this.context = context;
    this.site = site;
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.onRequest(requests::add);
    page.navigate(site + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  /** The page itself, for what a reader does with it. */
  public Page page() {
    return page;
  }

  /** What the reader sees where the selector leads, first of all such elements. */
  public String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  /** So many elements are there. */
  public int count(String selector) {
    return page.locator(selector).count();
  }

  /** Keeps a picture of the whole page as {@code target/pages/NAME.png}. */
  public Look picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    return this;
  }

  /** Fails if axe-core finds anything, in light or in dark. */
  public Look mustBeAccessible() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      page.evaluate(axe());
      assertThat((List<?>) page.evaluate(FINDINGS)).as(page.url() + " " + scheme).isEmpty();
    }
    return this;
  }

  /** Lays the page out as on a sheet of A4, or across one where it asks for that. */
  public Look onPaper() {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
    boolean across = (Boolean) page.evaluate("getComputedStyle(document.body).page === 'wide'");
    page.setViewportSize(across ? 1017 : 688, 1000);
    return this;
  }

  /** Fails if the page is wider than the window. */
  public Look mustFit() {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(excess)
        .as(() -> "pixels to the right of " + page.url() + "\n" + page.evaluate(TOO_FAR))
        .isEqualTo(0);
    return this;
  }

  /** What came over the wire for this page, in bytes. */
  public long weight() {
    return requests.stream()
        .filter(request -> request.url().startsWith("http"))
        .mapToLong(request -> request.sizes().responseBodySize)
        .sum();
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(Look.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    assertThat(errors).as("what the browser says of " + page.url()).isEmpty();
    assertThat(requests)
        .extracting(Request::url)
        .allMatch(
            url ->
                url.startsWith(site + "/") || url.startsWith("data:") || url.startsWith("blob:"));
  }
}
