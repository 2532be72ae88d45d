package org.vertice.web.pages;

import org.apache.jena.system.Txn;
import org.vertice.query.result.AnswerHandler;
import org.vertice.web.site.PageContext;

/** The answer to a query as a page of its own: all of it, and the query. */
public final class AnswerPage {

  private final PageContext page;
  private final String query;
  private final Answer.Taker taker = new Answer.Taker();

  /** A page for the answer of this query. */
  public AnswerPage(PageContext page, String query) {
    this.page = page;
    this.query = query;
  }

  /** Takes the answer. */
  public AnswerHandler taker() {
    return taker;
  }

  /** The page, once the answer was taken. */
  public String document() {
    return Txn.calculateRead(page.dataset(), this::written);
  }

  private String written() {
    NameResolver things = new NameResolver(page.facts(), page.language().tag());
    AnswerView view =
        taker
            .taken()
            .map(answer -> new AnswerView(page, answer, View.TABLE, things, false))
            .orElse(null);
    page.show(out -> JteanswerPageGenerated.render(out, null, page, view, query));
    return page.document(page.say("answer.title"));
  }
}
