package org.vertice.web.pages;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.PageContext;

/**
 * The part of a page with an answer ({@code answerSection.jte}): a problem, or the answer to a
 * query, or nothing, which a script may fill.
 *
 * @param fitting the views that fit the answer
 */
record AnswerSection(
    @Nullable HttpStatusException problem,
    @Nullable AskedQuery asked,
    @Nullable AnswerView answer,
    List<View> fitting) {

  static final AnswerSection EMPTY = new AnswerSection(null, null, null, List.of());

  /** What is wrong, in place of an answer. */
  static AnswerSection problem(HttpStatusException fault, PageContext page) {
    page.response().setStatus(fault.status());
    return new AnswerSection(fault, null, null, List.of());
  }

  /** Asks a query. */
  static AnswerSection of(AskedQuery asked, QueryService service, PageContext page)
      throws IOException {
    Answer.Taker taker = new Answer.Taker();
    long start = System.nanoTime();
    try {
      service.run(page.request(), page.dataset(), asked.job(), taker);
    } catch (HttpStatusException fault) {
      return problem(fault, page);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (taker.taken().isEmpty()) {
      return EMPTY;
    }
    page.response().setHeader("Server-Timing", "query;dur=" + millis);
    Answer answer = forReader(taker.taken().get(), asked, page);
    NameResolver things = new NameResolver(page.facts(), page.language().tag());
    List<View> fitting = View.fitting(answer, things);
    View view = asked.view().filter(fitting::contains).orElse(View.TABLE);
    boolean saved = asked.saved().isPresent();
    return new AnswerSection(
        null, asked, new AnswerView(page, answer, view, things, saved), fitting);
  }

  /**
   * A saved query has words for its columns and asks for names in one language; a reader gets both
   * in theirs. What a reader asks in their own words is answered as it was asked.
   */
  private static Answer forReader(Answer answer, AskedQuery asked, PageContext page) {
    if (asked.saved().isEmpty() || !(answer instanceof Answer.Rows rows)) {
      return answer;
    }
    String language = page.language().tag();
    List<String> names =
        rows.names().stream().map(each -> asked.saved().get().column(each, language)).toList();
    AnswerTranslation translation = new AnswerTranslation(page.facts(), language);
    return new Answer.Rows(names, translation.of(rows.rows()), rows.more());
  }
}
