package org.vertice.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vertice.web.http.Html;
import org.vertice.web.pages.Comparison.Side;
import org.vertice.web.site.Definitions;
import org.vertice.web.site.DisagreementView;
import org.vertice.web.site.Page;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.site.Terms;
import org.vertice.web.site.Visit;

/** Where documents disagree: value beside value, claim by claim, and what settles it. */
public final class DisagreementsPage extends Page {

  /** Where it is. */
  public static final String PATH = Paths.DISAGREEMENTS;

  private static final long serialVersionUID = 1;

  /** A page of a site. */
  public DisagreementsPage(Site site) {
    super(site);
  }

  @Override
  protected String write(Visit visit) {
    String title = visit.say("disagreements.title");
    visit.style("comparison.css").heading(title, visit.say("disagreements.lead"));
    List<Comparison> all = Comparison.all(visit.dataset());
    if (all.isEmpty()) {
      visit.html().element("p", visit.say("disagreements.none"));
      return title;
    }
    Map<String, List<Comparison>> groups =
        all.stream()
            .collect(Collectors.groupingBy(Comparison::group, TreeMap::new, Collectors.toList()));
    summary(visit, groups);
    groups.forEach((kind, members) -> group(visit, kind, members));
    return title;
  }

  /** How many of each there are, as links. */
  private static void summary(Visit visit, Map<String, List<Comparison>> groups) {
    Html html = visit.html().open("ul", "class", "figures");
    if (!groups.containsKey("")) {
      figure(html.open("li"), 0, visit.say("disagreements.open")).close("li");
    }
    groups.forEach(
        (kind, members) -> {
          html.open("li").open("a", "href", "#" + id(kind));
          figure(html, members.size(), name(visit, kind, members)).close("a").close("li");
        });
    html.close("ul").newLine();
  }

  private static Html figure(Html html, int number, String name) {
    return html.element("strong", Integer.toString(number)).text(" " + name);
  }

  private static String id(String kind) {
    return kind.isEmpty() ? "open" : kind.substring(kind.lastIndexOf('/') + 1);
  }

  private static String name(Visit visit, String kind, List<Comparison> members) {
    return kind(members)
        .filter(each -> !kind.isEmpty())
        .map(visit.labels()::of)
        .orElseGet(() -> visit.say("disagreements.open"));
  }

  private static Optional<Node> kind(List<Comparison> members) {
    return members.get(0).matter().kind();
  }

  private static void group(Visit visit, String kind, List<Comparison> members) {
    Html html = visit.html().open("section", "aria-labelledby", id(kind));
    html.element("h2", name(visit, kind, members), "id", id(kind)).newLine();
    if (kind.isEmpty()) {
      html.element("p", visit.say("disagreements.open.meaning"), "class", "quiet");
    } else {
      kind(members).ifPresent(each -> definition(visit, each));
    }
    members.forEach(each -> comparison(visit, each));
    html.close("section").newLine();
  }

  /** What the code list says that the kind is, in the reader's language if it says so in that. */
  private static void definition(Visit visit, Node kind) {
    new Definitions(visit.facts(), visit.language().tag())
        .of(kind)
        .ifPresent(
            text -> {
              visit.html().open("p", "class", "quiet");
              visit.terms().literal("span", text);
              visit.html().close("p");
            });
  }

  private static void comparison(Visit visit, Comparison each) {
    Html html = visit.html();
    Terms terms = visit.terms();
    DisagreementView matter = each.matter();
    html.open("article", "class", "comparison", "id", matter.fragment()).open("h3");
    html.joined(" · ", matter.about(), terms::link).text(": ");
    matter.property().ifPresent(terms::property);
    html.close("h3").newLine();
    html.open("ul", "class", "sides");
    for (Side side : each.sides()) {
      html.open("li");
      new SideView(visit, side).write();
      html.close("li").newLine();
    }
    html.close("ul").newLine();
    settlement(visit, matter);
    html.close("article").newLine();
  }

  private static void settlement(Visit visit, DisagreementView matter) {
    Html html = visit.html();
    html.open("p", "class", matter.settled() ? "settled" : "unsettled");
    html.element(
        "strong",
        visit.say(matter.settled() ? "disagreements.settled" : "disagreements.unsettled"));
    html.close("p");
    if (!matter.reasons().isEmpty()) {
      html.open("ul", "class", "reasons");
      for (Node reason : matter.reasons()) {
        html.open("li");
        visit.terms().literal("span", reason);
        html.close("li");
      }
      html.close("ul");
      html.element("p", visit.say("disagreements.curator"), "class", "quiet").newLine();
    }
  }
}
