package org.vertice.web.views.map;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.ViewRow;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.Html;
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.site.Page;
import org.vertice.web.site.Visit;
import org.vertice.web.views.Kind;
import org.vertice.web.views.KindFilter;
import org.vertice.web.views.ViewParts;
import org.vertice.web.views.ViewQueries;
import org.vertice.web.views.map.Geography.Event;
import org.vertice.web.views.map.Geography.Route;
import org.vertice.web.views.timeline.PeriodText;
import org.vertice.web.views.timeline.TimeFilter;
import org.vertice.web.views.timeline.TimelinePage;

/** What took place where. */
public final class MapPage extends Page {

  /** Where it is. */
  public static final String PATH = "/map";

  private static final long serialVersionUID = 1;

  private static final int MOST_LISTED = 1000;

  private final transient PerSnapshot<ViewRows> rows = ViewQueries.of(QueryHeader.MAP);

  private final transient Outlines outlines = Outlines.read();

  /** The page of a site. */
  public MapPage(org.vertice.web.site.Site site) {
    super(site);
  }

  @Override
  protected String write(Visit visit) {
    ViewRows fed = rows.of(visit.snapshot());
    visit.style("views.css");
    visit.heading(visit.say("map.title"), visit.say("map.lead"));
    GeographyReader reader = new GeographyReader(visit);
    List<Kind> all =
        fed.rows().stream()
            .filter(row -> row.thing("thing").isPresent())
            .collect(
                Collectors.toMap(
                    row -> row.thing("thing").orElseThrow(),
                    row -> reader.kind(row).orElse(new Kind("", "")),
                    (one, other) -> one))
            .values()
            .stream()
            .toList();
    KindFilter kinds = new KindFilter(visit, all);
    TimeFilter times = new TimeFilter(visit);
    times.showErrors();
    List<ViewRow> chosen =
        fed.rows().stream()
            .filter(row -> reader.kind(row).map(kinds::shows).orElse(true))
            .filter(row -> times.shows(GeographyReader.when(row)))
            .toList();
    new ViewParts(visit).complete(fed);
    form(visit, kinds, times);
    Geography geography = reader.of(chosen);
    if (geography.sites().isEmpty()) {
      new ViewParts(visit).nothing(!fed.rows().isEmpty(), QueryHeader.MAP);
    } else {
      drawing(visit, geography);
      legend(visit);
    }
    list(visit, geography);
    return visit.say("map.title");
  }

  private static void form(Visit visit, KindFilter kinds, TimeFilter times) {
    Html html = visit.html();
    html.open("details", "class", "filter");
    if (kinds.isNarrowed() || times.isNarrowed()) {
      html.attribute("open", "open");
    }
    html.element("summary", visit.say("view.filter")).open("form", "action", PATH);
    kinds.boxes(html, visit.say("view.kinds"));
    html.open("p", "class", "row");
    times.fields(html);
    html.element("button", visit.say("view.show"));
    html.element("a", visit.say("view.reset"), "href", PATH).close("p");
    html.close("form").close("details").newLine();
  }

  private void drawing(Visit visit, Geography geography) {
    MapDrawing drawing =
        new MapDrawing(
            outlines,
            visit.say("map.title"),
            sites ->
                sites.stream()
                    .map(
                        site ->
                            site.place().name()
                                + ": "
                                + visit.count("map.happenings", site.events().size()))
                    .collect(Collectors.joining("; ")),
            route ->
                name(route)
                    + ": "
                    + route.events().stream().map(Event::name).collect(Collectors.joining("; ")));
    new ViewParts(visit)
        .figure(
            drawing.draw(geography, "wide", 1120),
            drawing.draw(geography, "narrow", 360),
            visit.say("map.source"));
  }

  private static String name(Route route) {
    return route.from().name() + " → " + route.to().name();
  }

  private static void legend(Visit visit) {
    Html html = visit.html();
    html.open("ul", "class", "legend");
    for (String sign : List.of("spot", "area", "way", "doubted")) {
      html.open("li").open("span", "class", "sign " + sign, "aria-hidden", "true").close("span");
      html.text(" " + visit.say("map.sign." + sign)).close("li").newLine();
    }
    html.close("ul").newLine();
  }

  private static void list(Visit visit, Geography geography) {
    if (geography.sites().isEmpty() && geography.unplaced().isEmpty()) {
      return;
    }
    Html html = visit.html();
    html.element("h2", visit.say("map.places"), "id", "list");
    html.open("div", "class", "pairs").newLine();
    geography.sites().stream()
        .sorted(Comparator.comparing((Geography.MapPlace site) -> site.place().name()))
        .limit(MOST_LISTED)
        .forEach(site -> site(visit, site, geography));
    html.close("div").newLine();
    if (geography.sites().size() > MOST_LISTED) {
      html.element("p", visit.say("view.first", MOST_LISTED), "class", "quiet");
    }
    if (!geography.unplaced().isEmpty()) {
      html.element("h2", visit.say("map.unplaced")).open("div", "class", "pairs").newLine();
      geography.unplaced().forEach(site -> site(visit, site, geography));
      html.close("div").newLine();
    }
  }

  private static void site(Visit visit, Geography.MapPlace site, Geography geography) {
    Html html = visit.html();
    html.open("section", "id", site.place().fragment()).open("h3");
    html.element("a", site.place().name(), "href", site.place().address()).close("h3").newLine();
    events(visit, site.events());
    for (Route route : geography.routes()) {
      if (route.to().id().equals(site.place().id())) {
        html.open("p", "class", "quiet").text(visit.say("map.comes") + " ");
        html.element("a", route.from().name(), "href", route.from().address()).close("p").newLine();
        events(visit, route.events());
      }
    }
    html.close("section").newLine();
  }

  private static void events(Visit visit, List<Event> events) {
    Html html = visit.html();
    PeriodText periods = new PeriodText(TimelinePage.words(visit));
    html.open("ul");
    for (Event event : events) {
      html.open("li").element("a", event.name(), "href", event.address()).text(" ");
      String times =
          event.times().stream().map(periods::of).distinct().collect(Collectors.joining("; "));
      html.element(
          "span", event.kind().name() + (times.isEmpty() ? "" : ", " + times), "class", "quiet");
      html.text(" ");
      if (event.doubted()) {
        html.element("span", visit.say("timeline.doubted"), "class", "badge").text(" ");
      }
      ViewParts.sources(html, event.claims());
      html.close("li").newLine();
    }
    html.close("ul").newLine();
  }
}
