package org.vertice.web.site;

import org.vertice.web.http.Html;

/** Writes matters on which claims differ, in a line each. */
public final class DisagreementWriter {

  private final Html html;
  private final Terms terms;

  /** Writes into a page. */
  public DisagreementWriter(Visit visit) {
    this.html = visit.html();
    this.terms = visit.terms();
  }

  /**
   * An item of a list: the property and its values.
   *
   * @param named whether to say what it is about
   */
  public void line(DisagreementView matter, boolean named) {
    html.open("li", "class", matter.isOpen() ? "open" : "settled");
    if (named) {
      html.joined(" / ", matter.about(), terms::term).text(" · ");
    }
    matter.property().ifPresent(terms::property);
    html.text(": ");
    for (int i = 0; i < matter.values().size(); i++) {
      if (i > 0) {
        html.text(" ").element("span", matter.isContradiction() ? "≠" : "/", "class", "unlike");
        html.text(" ");
      }
      terms.term(matter.values().get(i));
    }
    html.text(" ").open("a", "href", matter.address(), "class", "caps");
    matter.kind().ifPresent(kind -> terms.name("span", kind));
    html.close("a").close("li").newLine();
  }
}
