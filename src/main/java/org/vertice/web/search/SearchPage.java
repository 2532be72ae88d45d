package org.vertice.web.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.Resource;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.pages.DocumentTexts;
import org.vertice.web.search.ThingKinds.ThingKind;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Site;

/**
 * The search: a page for people, JSON for programs. The index of a snapshot is made beside the
 * first request that needs it; one that would have to wait long is asked to try again.
 */
public final class SearchPage extends Resource {

  /** Where it is. */
  public static final String PATH = "/search";

  private static final long serialVersionUID = 1;

  /** How long a request waits for the index, in milliseconds. */
  private static final long PATIENCE = 4000;

  /** Names that are shown to a reader who does not know what there is. */
  static final int EXAMPLES = 6;

  private static final int MOST_LETTERS = 500;

  private static final List<AnswerFormat> FORMATS = List.of(AnswerFormat.HTML, AnswerFormat.JSON);

  private final transient Site site;
  private final transient SnapshotCache<CompletableFuture<SearchIndex>> indexes;

  /**
   * A search over the live snapshot.
   *
   * @param texts whose cited passages are searched whole
   */
  public SearchPage(Site site, DocumentTexts texts) {
    this.site = site;
    this.indexes =
        new SnapshotCache<>(
            snapshot -> {
              DatasetGraph dataset = snapshot.dataset();
              CitedPassages passages = new CitedPassages(dataset.getDefaultGraph(), texts);
              return CompletableFuture.supplyAsync(() -> SearchIndex.of(dataset, passages));
            });
  }

  /**
   * A search.
   *
   * @param typed as the reader typed it
   * @param kind of the things to list, if one is chosen
   * @param offset of the first hit
   * @param limit the greatest number of hits
   */
  record Asked(String typed, Optional<ThingKind> kind, int offset, int limit) {

    static Asked of(Parameters parameters) {
      String typed = parameters.one("q").orElse("").strip();
      if (typed.length() > MOST_LETTERS) {
        throw new HttpStatusException(
                400, "The search text is longer than " + MOST_LETTERS + " characters.")
            .worded("fault.letters", MOST_LETTERS);
      }
      return new Asked(
          typed,
          parameters.one("kind").filter(each -> !each.isBlank()).map(ThingKinds::named),
          number(parameters, "offset", 0, 0, SearchIndex.MOST_TEXTS),
          number(parameters, "limit", 20, 1, 100));
    }

    private static int number(Parameters parameters, String name, int usual, int least, int most) {
      Optional<String> given = parameters.one(name).filter(each -> !each.isBlank());
      if (given.isEmpty()) {
        return usual;
      }
      if (!given.get().matches("[0-9]{1,6}")) {
        throw new HttpStatusException(400, "The parameter " + name + " must be a whole number.")
            .worded("fault.whole", name);
      }
      return Math.max(least, Math.min(most, Integer.parseInt(given.get())));
    }
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters parameters = Parameters.ofAddress(request);
    Asked asked = Asked.of(parameters);
    if (Negotiation.choose(request, parameters, FORMATS).format() == AnswerFormat.HTML) {
      site.show(request, response, page -> write(page, asked));
      return;
    }
    PageContext page = site.context(request, response, site.live().get());
    SearchIndex index =
        ready(page)
            .orElseThrow(
                () ->
                    new HttpStatusException(503, "The index is being made; ask again in a moment.")
                        .with("Retry-After", "2"));
    String json = Txn.calculateRead(page.dataset(), () -> new SearchJson(page, asked).of(index));
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-cache");
    if (!EntityTag.isKnown(request, response, json)) {
      response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String write(PageContext page, Asked asked) {
    SearchIndex index = ready(page).orElse(null);
    if (index == null) {
      page.response().setHeader("Refresh", "2");
    }
    SearchResults results =
        index == null || asked.typed().isEmpty() ? null : SearchResults.of(page, asked, index);
    page.style("ask.css").script("search.js");
    page.show(out -> JtesearchGenerated.render(out, null, page, asked.typed(), index, results));
    String title = page.say("search.title");
    return asked.typed().isEmpty() ? title : asked.typed() + " · " + title;
  }

  /** The index of the snapshot, if it is there in good time. */
  private Optional<SearchIndex> ready(PageContext page) {
    try {
      return Optional.of(indexes.of(page.snapshot()).get(PATIENCE, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
