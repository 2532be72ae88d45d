package org.vertice.server.page;

import org.apache.jena.shared.PrefixMapping;
import org.vertice.query.AnswerWriter;
import org.vertice.server.http.Html;

/** The answer of a query that a visitor wrote, as a page. */
public final class AnswerPage {

  private final Html part = new Html();
  private final String query;
  private final AnswerWriter answer;

  /** A page for the answer of this query. */
  public AnswerPage(String query, PrefixMapping prefixes) {
    this.query = query;
    this.answer = new AnswerPart(part, prefixes);
  }

  /** Takes the answer. */
  public AnswerWriter answer() {
    return answer;
  }

  /** The page, once the answer was taken. */
  public String document() {
    Html html = new Html();
    html.open("header").open("p").element("a", "Vertice", "href", "/").close("p");
    html.element("h1", "Answer").close("header").newLine().open("main").append(part);
    html.open("details").element("summary", "The query");
    html.open("pre", "tabindex", "0").element("code", query).close("pre").close("details");
    html.close("main");
    return html.document("Answer");
  }
}
