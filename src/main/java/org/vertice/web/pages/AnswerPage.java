package org.vertice.web.pages;

import org.apache.jena.system.Txn;
import org.vertice.query.result.AnswerHandler;
import org.vertice.web.http.Html;
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
    String title = visit.say("answer.title");
    Html html = visit.heading(title).html();
    Things things = new Things(visit.facts(), visit.language().tag());
    taker
        .taken()
        .ifPresent(
            answer -> html.append(new AnswerView(visit, things, false).write(answer, View.TABLE)));
    html.open("details").element("summary", visit.say("query.text"));
    html.open("pre", "tabindex", "0").element("code", query).close("pre").close("details");
    return visit.document(title);
  }
}
