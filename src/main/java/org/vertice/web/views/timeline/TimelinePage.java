package org.vertice.web.views.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.Html;
import org.vertice.web.http.PerSnapshot;
import org.vertice.web.site.Page;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;
import org.vertice.web.views.KindFilter;
import org.vertice.web.views.TimeScale.Days;
import org.vertice.web.views.ViewParts;
import org.vertice.web.views.ViewQueries;
import org.vertice.web.views.timeline.TimelineDrawing.Form;
import org.vertice.web.views.timeline.TimelineEntry.Standing;

/** What took place when, from all times down to one day. */
public final class TimelinePage extends Page {

  /** Where it is. */
  public static final String PATH = "/timeline";

  private static final long serialVersionUID = 1;

  private static final int MOST_LISTED = 1000;

  private final transient PerSnapshot<ViewRows> rows = ViewQueries.of(QueryHeader.TIMELINE);

  /** The page of a site. */
  public TimelinePage(Site site) {
    super(site);
  }

  /**
   * A strip of all times for another page: a dot for each thing, with links into the timeline.
   * Empty where there is nothing to show.
   */
  public Html strip(Visit visit) {
    List<TimelineEntry> entries =
        drawn(TimelineEntries.of(rows.of(visit.snapshot()).rows(), visit).dated());
    Html html = new Html();
    if (!entries.isEmpty()) {
      visit.style("views.css");
      strip(html, visit, entries, "", Optional.empty());
    }
    return html;
  }

  private static void strip(
      Html html, Visit visit, List<TimelineEntry> entries, String kinds, Optional<Days> shown) {
    TimelineStrip strip = new TimelineStrip(words(visit), days -> address(kinds, days));
    html.open("div", "class", "chart");
    html.append(strip.draw(entries, shown, "wide", 1120));
    html.append(strip.draw(entries, shown, "narrow", 360)).close("div").newLine();
  }

  @Override
  protected String write(Visit visit) {
    ViewRows fed = rows.of(visit.snapshot());
    TimelineEntries all = TimelineEntries.of(fed.rows(), visit);
    visit.style("views.css");
    visit.heading(visit.say("timeline.title"), visit.say("timeline.lead"));
    if (all.dated().isEmpty()) {
      new ViewParts(visit).nothing(!fed.rows().isEmpty(), QueryHeader.TIMELINE);
      undated(visit, all.undated());
      return visit.say("timeline.title");
    }
    KindFilter kinds =
        new KindFilter(visit, drawn(all.dated()).stream().map(TimelineEntry::kind).toList());
    List<TimelineEntry> chosen =
        all.dated().stream().filter(entry -> kinds.shows(entry.kind())).toList();
    Days everything = wholeYears(TimelineDrawing.daysOf(drawn(all.dated())));
    Optional<TimelineZoom> asked =
        TimelineZoom.of(everything, visit.parameter("from"), visit.parameter("to"));
    TimelineZoom zoom = asked.orElse(new TimelineZoom(everything, everything));
    if (asked.isEmpty()) {
      visit.html().element("p", visit.say("timeline.window"), "class", "problem", "role", "alert");
    }
    if (!zoom.showsAll()) {
      Optional<Days> shown = Optional.of(zoom.window());
      strip(visit.html(), visit, drawn(chosen), kinds.parameters(), shown);
    }
    new ViewParts(visit).complete(fed);
    ways(visit, zoom, kinds, drawn(chosen));
    drawing(visit, zoom, kinds, chosen);
    legend(visit);
    form(visit, zoom, kinds);
    table(visit, zoom, chosen);
    undated(visit, all.undated().stream().filter(entry -> kinds.shows(entry.kind())).toList());
    return visit.say("timeline.title");
  }

  private static List<TimelineEntry> drawn(List<TimelineEntry> entries) {
    return entries.stream().filter(entry -> entry.standing() != Standing.COARSER).toList();
  }

  private static Days wholeYears(Days days) {
    return new Days(
        days.first().withDayOfYear(1), days.last().plusYears(1).withDayOfYear(1).minusDays(1));
  }

  private static String address(String kinds, Days days) {
    return PATH + "?" + kinds + TimelineZoom.parameters(days);
  }

  /** The words of times in the language of a reader. */
  public static TimelineWords words(Visit visit) {
    return new TimelineWords(
        visit.language().locale(),
        visit.say("timeline.title"),
        visit.say("time.from"),
        visit.say("time.until"),
        visit.say("timeline.doubted"),
        number -> visit.count("timeline.many", number));
  }

  /** The way back to all times, and the windows one step closer. */
  private static void ways(
      Visit visit, TimelineZoom zoom, KindFilter kinds, List<TimelineEntry> drawn) {
    Html html = visit.html();
    PeriodText periods = new PeriodText(words(visit));
    html.open("nav", "class", "zoom", "aria-label", visit.say("timeline.zoom")).open("ol");
    if (!zoom.showsAll()) {
      way(html, PATH + "?" + kinds.parameters(), visit.say("timeline.all"));
      for (Days days : zoom.around()) {
        way(html, address(kinds.parameters(), days), text(periods, days));
      }
    }
    html.open("li").element("span", text(periods, zoom.window()), "aria-current", "true");
    html.close("li").close("ol").newLine();
    List<TimelineZoom.Step> steps = zoom.closer(drawn);
    if (!steps.isEmpty()) {
      html.open("ul");
      for (TimelineZoom.Step step : steps) {
        html.open("li").open("a", "href", address(kinds.parameters(), step.days()));
        html.text(text(periods, step.days()) + " ");
        html.element("span", Integer.toString(step.count()), "class", "quiet");
        html.close("a").close("li").newLine();
      }
      html.close("ul");
    }
    html.close("nav").newLine();
  }

  private static void way(Html html, String address, String text) {
    html.open("li").element("a", text, "href", address).close("li").newLine();
  }

  private static String text(PeriodText periods, Days days) {
    return periods.days(days.first(), days.last());
  }

  private static void drawing(
      Visit visit, TimelineZoom zoom, KindFilter kinds, List<TimelineEntry> entries) {
    TimelineDrawing drawing =
        new TimelineDrawing(words(visit), days -> address(kinds.parameters(), days));
    boolean day = zoom.window().first().equals(zoom.window().last());
    int rows = day ? 200 : 5;
    new ViewParts(visit)
        .figure(
            drawing.draw(entries, zoom.window(), new Form("wide", 1120, true, rows)),
            drawing.draw(entries, zoom.window(), new Form("narrow", 360, false, rows)),
            "");
  }

  private static void legend(Visit visit) {
    Html html = visit.html();
    html.open("ul", "class", "legend");
    for (String sign : List.of("sure", "maybe", "open", "doubted", "bundle")) {
      html.open("li").open("span", "class", "sign " + sign, "aria-hidden", "true").close("span");
      html.text(" " + visit.say("timeline.sign." + sign)).close("li").newLine();
    }
    html.close("ul").newLine();
  }

  private static void form(Visit visit, TimelineZoom zoom, KindFilter kinds) {
    Html html = visit.html();
    html.open("details", "class", "filter");
    if (kinds.isNarrowed()) {
      html.attribute("open", "open");
    }
    html.element("summary", visit.say("view.filter"));
    html.open("form", "action", PATH);
    kinds.boxes(html, visit.say("view.kinds"));
    html.open("p", "class", "row");
    date(visit, "from", zoom.showsAll() ? "" : visit.parameter("from").orElse(""));
    date(visit, "to", zoom.showsAll() ? "" : visit.parameter("to").orElse(""));
    html.element("button", visit.say("view.show"));
    html.element("a", visit.say("view.reset"), "href", PATH).close("p");
    html.close("form").close("details").newLine();
  }

  private static void date(Visit visit, String name, String value) {
    visit.html().element("label", visit.say("view." + name), "for", name);
    visit.html().open("input", "id", name, "name", name, "value", value, "size", "10");
    visit.html().attribute("placeholder", "2025-09").attribute("inputmode", "numeric");
  }

  private static void table(Visit visit, TimelineZoom zoom, List<TimelineEntry> entries) {
    Html html = visit.html();
    PeriodText periods = new PeriodText(words(visit));
    List<TimelineEntry> shown = new ArrayList<>(entries);
    shown.removeIf(entry -> !entry.period().touches(zoom.window().first(), zoom.window().last()));
    html.element("h2", visit.count("timeline.many", shown.size()), "id", "list");
    ViewParts parts = new ViewParts(visit);
    parts.table(
        "table",
        visit.say("timeline.title"),
        List.of(
            visit.say("timeline.when"),
            visit.say("timeline.what"),
            visit.say("view.kind"),
            visit.say("view.claims")));
    for (TimelineEntry entry : shown.subList(0, Math.min(MOST_LISTED, shown.size()))) {
      html.open("tr").open("td", "class", "date").text(periods.of(entry.period())).close("td");
      html.open("td").element("a", entry.name(), "href", entry.address());
      if (entry.standing() != Standing.ACCEPTED) {
        String key = entry.standing() == Standing.DOUBTED ? "doubted" : "coarser";
        html.text(" ").element("span", visit.say("timeline." + key), "class", "badge");
      }
      html.close("td").element("td", entry.kind().name(), "class", "kind").open("td");
      ViewParts.sources(html, entry.claims());
      html.close("td").close("tr").newLine();
    }
    parts.endTable();
    if (shown.size() > MOST_LISTED) {
      html.element("p", visit.say("view.first", MOST_LISTED), "class", "quiet");
    }
  }

  private static void undated(Visit visit, List<TimelineEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Html html = visit.html();
    html.element("h2", visit.say("timeline.undated"));
    html.element("p", visit.say("timeline.undated.lead"), "class", "quiet");
    html.open("ul", "class", "columns");
    for (TimelineEntry entry : entries) {
      html.open("li").element("a", entry.name(), "href", entry.address()).text(" ");
      html.element("span", entry.kind().name(), "class", "quiet").close("li").newLine();
    }
    html.close("ul").newLine();
  }
}
