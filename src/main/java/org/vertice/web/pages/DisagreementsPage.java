package org.vertice.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.vertice.web.site.Disagreement;
import org.vertice.web.site.Page;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;

/** Where documents disagree: value beside value, claim by claim, and what settles it. */
public final class DisagreementsPage extends Page {

  private static final long serialVersionUID = 1;

  /** A page of a site. */
  public DisagreementsPage(Site site) {
    super(site);
  }

  /**
   * Disagreements of a kind.
   *
   * @param kind none for the open ones, which are together
   */
  record Group(Optional<Node> kind, List<Comparison> members) {

    String id() {
      return kind.map(each -> each.toString().replaceFirst(".*/", "")).orElse("open");
    }

    String name(Visit page) {
      return kind.map(page.labels()::of).orElseGet(() -> page.say("disagreements.open"));
    }
  }

  @Override
  protected String write(Visit visit) {
    List<Group> groups =
        Disagreement.all(visit.dataset()).stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.settled() ? each.kind().map(Node::toString).orElse("") : "",
                    TreeMap::new,
                    Collectors.toList()))
            .values()
            .stream()
            .map(
                members ->
                    new Group(
                        members.get(0).kind().filter(each -> members.get(0).settled()),
                        members.stream().map(each -> Comparison.of(each, visit)).toList()))
            .toList();
    visit.style("comparison.css");
    visit.show(out -> JtedisagreementsGenerated.render(out, null, visit, groups));
    return visit.say("disagreements.title");
  }
}
