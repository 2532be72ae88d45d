package org.vertice.web.views.timeline;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Site;
import org.vertice.web.views.KindFilter;
import org.vertice.web.views.TimeScale.Days;
import org.vertice.web.views.ViewQueries;
import org.vertice.web.views.timeline.TimelineDrawing.Form;
import org.vertice.web.views.timeline.TimelineEntry.Standing;

/** What took place when, from all times down to one day. */
public final class TimelinePage extends Page {

  /** Where it is. */
  public static final String PATH = "/timeline";

  private static final long serialVersionUID = 1;

  static final int MOST_LISTED = 1000;

  private final transient SnapshotCache<ViewRows> rows = ViewQueries.of(QueryHeader.TIMELINE);

  /** The page of a site. */
  public TimelinePage(Site site) {
    super(site);
  }

  /**
   * A strip of all times for another page: a dot for each thing, with links into the timeline.
   * Nothing where there is nothing to show.
   */
  public @Nullable Content strip(PageContext page) {
    List<TimelineEntry> entries =
        drawn(TimelineEntries.of(rows.of(page.snapshot()).rows(), page).dated());
    return entries.isEmpty() ? null : strip(page.style("views.css"), entries, "", Optional.empty());
  }

  private static Content strip(
      PageContext page, List<TimelineEntry> entries, String kinds, Optional<Days> shown) {
    TimelineStrip strip = new TimelineStrip(words(page), days -> address(kinds, days));
    return out ->
        JtestripGenerated.render(
            (HtmlTemplateOutput) out,
            null,
            strip.draw(entries, shown, "wide", 1120),
            strip.draw(entries, shown, "narrow", 360));
  }

  /**
   * A window of the timeline.
   *
   * @param wrong whether the address names no window, so that all times are shown
   * @param entries of the chosen kinds
   */
  record Shown(
      PageContext page,
      TimelineZoom zoom,
      boolean wrong,
      KindFilter kinds,
      List<TimelineEntry> entries) {

    String address(Days days) {
      return TimelinePage.address(kinds.parameters(), days);
    }

    List<TimelineZoom.Step> closer() {
      return zoom.closer(drawn(entries));
    }

    @Nullable Content strip() {
      return zoom.showsAll()
          ? null
          : TimelinePage.strip(
              page, drawn(entries), kinds.parameters(), Optional.of(zoom.window()));
    }

    Content drawing(String styleClass, double width, boolean namesBeside) {
      boolean day = zoom.window().first().equals(zoom.window().last());
      return new TimelineDrawing(words(page), this::address)
          .draw(entries, zoom.window(), new Form(styleClass, width, namesBeside, day ? 200 : 5));
    }

    /** The entries of the window. */
    List<TimelineEntry> listed() {
      Days window = zoom.window();
      return entries.stream()
          .filter(entry -> entry.period().touches(window.first(), window.last()))
          .toList();
    }

    String date(String parameter) {
      return zoom.showsAll() ? "" : page.parameter(parameter).orElse("");
    }
  }

  @Override
  protected String write(PageContext page) {
    ViewRows fed = rows.of(page.snapshot());
    TimelineEntries all = TimelineEntries.of(fed.rows(), page);
    KindFilter kinds =
        new KindFilter(page, drawn(all.dated()).stream().map(TimelineEntry::kind).toList());
    Shown shown = all.dated().isEmpty() ? null : shown(page, all.dated(), kinds);
    List<TimelineEntry> undated =
        all.undated().stream().filter(entry -> kinds.shows(entry.kind())).toList();
    page.style("views.css");
    page.show(out -> JtetimelineGenerated.render(out, null, page, fed, shown, undated));
    return page.say("timeline.title");
  }

  private static Shown shown(PageContext page, List<TimelineEntry> dated, KindFilter kinds) {
    Days everything = wholeYears(TimelineDrawing.daysOf(drawn(dated)));
    Optional<TimelineZoom> zoom =
        TimelineZoom.of(everything, page.parameter("from"), page.parameter("to"));
    return new Shown(
        page,
        zoom.orElse(new TimelineZoom(everything, everything)),
        zoom.isEmpty(),
        kinds,
        dated.stream().filter(entry -> kinds.shows(entry.kind())).toList());
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
  public static TimelineWords words(PageContext page) {
    return new TimelineWords(
        page.language().locale(),
        page.say("timeline.title"),
        page.say("time.from"),
        page.say("time.until"),
        page.say("timeline.doubted"),
        number -> page.count("timeline.many", number));
  }
}
