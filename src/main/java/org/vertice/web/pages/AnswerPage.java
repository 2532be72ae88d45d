package org.vertice.web.pages;

import org.apache.jena.system.Txn;
import org.vertice.query.result.AnswerHandler;
import org.vertice.web.site.Visit;

/** The answer to a query as a page of its own: all of it, and the query. */
public final class AnswerPage {

  private final Visit visit;
  private final String query;
  private final Answer.Taker taker = new Answer.Taker();

  /** A page for the answer of this query. */
  public AnswerPage(Visit visit, String query) {
    this.visit = visit;
    this.query = query;
  }

  /** Takes the answer. */
  public AnswerHandler taker() {
    return taker;
  }

  /** The page, once the answer was taken. */
  public String document() {
    return Txn.calculateRead(visit.dataset(), this::written);
  }

  private String written() {
    NameResolver things = new NameResolver(visit.facts(), visit.language().tag());
    AnswerView view =
        taker
            .taken()
            .map(answer -> new AnswerView(visit, answer, View.TABLE, things, false))
            .orElse(null);
    visit.show(out -> JteanswerPageGenerated.render(out, null, visit, view, query));
    return visit.document(visit.say("answer.title"));
  }
}
