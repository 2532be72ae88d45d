package org.vertice.web.views;

import java.util.List;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.Html;
import org.vertice.web.site.Visit;

/** The parts that all pages with a drawing have. */
public final class ViewParts {

  private final Visit visit;
  private final Html html;

  /** Parts of this page. */
  public ViewParts(Visit visit) {
    this.visit = visit;
    this.html = visit.html();
  }

  /**
   * A drawing in two widths, of which the style sheet shows the one that suits the screen; before
   * it a way past it, to the list.
   */
  public void figure(Html wide, Html narrow, String caption) {
    html.element("a", visit.say("view.list"), "href", "#list", "class", "skip");
    html.open("figure", "class", "chart").append(wide).append(narrow);
    if (!caption.isEmpty()) {
      html.element("figcaption", caption);
    }
    html.close("figure").newLine();
  }

  /** Claims as links, one after another. */
  public static void sources(Html html, List<ClaimLink> claims) {
    html.joined(
        " ",
        claims,
        claim -> html.element("a", claim.name(), "href", claim.address(), "class", "claim"));
  }

  /** Begins a table that can be scrolled on its own; on a phone its rows are paragraphs. */
  public void table(String id, String name, List<String> titles) {
    html.scrolling(name).attribute("id", id);
    html.open("table", "class", "stack").open("thead").open("tr");
    titles.forEach(title -> html.element("th", title, "scope", "col"));
    html.close("tr").close("thead").open("tbody").newLine();
  }

  /** Ends a table. */
  public void endTable() {
    html.close("tbody").close("table").close("div").newLine();
  }

  /** Says so if not all rows are shown. */
  public void complete(ViewRows rows) {
    if (!rows.complete()) {
      html.element("p", visit.say("view.cut"), "class", "quiet");
    }
  }

  /** What to say where no query feeds the view, or nothing is left of it. */
  public void nothing(boolean fed, String view) {
    html.element(
        "p", fed ? visit.say("view.nothing") : visit.say("view.unfed", view), "class", "lead");
  }
}
