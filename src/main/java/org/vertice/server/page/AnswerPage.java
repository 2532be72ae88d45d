package org.vertice.server.page;

import org.apache.jena.shared.PrefixMapping;
import org.vertice.query.AnswerWriter;
import org.vertice.server.http.Html;
import org.vertice.server.site.Visit;

/** The answer of a query that a visitor wrote, as a page. */
public final class AnswerPage {

  private final Html part = new Html();
  private final Visit visit;
  private final String query;
  private final AnswerWriter answer;

  /** A page for the answer of this query. */
  public AnswerPage(Visit visit, String query, PrefixMapping prefixes) {
    this.visit = visit;
    this.query = query;
    this.answer = new AnswerPart(visit, part, prefixes);
  }

  /** Takes the answer. */
  public AnswerWriter answer() {
    return answer;
  }

  /** The page, once the answer was taken. */
  public String document() {
    String title = visit.say("answer.title");
    Html html = visit.heading(title).html().append(part);
    html.open("details").element("summary", visit.say("query.text"));
    html.open("pre", "tabindex", "0").element("code", query).close("pre").close("details");
    return visit.document(title);
  }
}
