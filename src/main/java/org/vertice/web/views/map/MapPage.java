package org.vertice.web.views.map;

import java.util.List;
import java.util.stream.Collectors;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.ViewRow;
import org.vertice.query.saved.ViewRows;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.views.Kind;
import org.vertice.web.views.KindFilter;
import org.vertice.web.views.ViewQueries;
import org.vertice.web.views.map.Geography.Event;
import org.vertice.web.views.timeline.TimeFilter;

/** What took place where. */
public final class MapPage extends Page {

  /** Where it is. */
  public static final String PATH = "/map";

  private static final long serialVersionUID = 1;

  static final int MOST_LISTED = 1000;

  private final transient SnapshotCache<ViewRows> rows = ViewQueries.of(QueryHeader.MAP);

  private final transient Outlines outlines = Outlines.read();

  /** The page of a site. */
  public MapPage(org.vertice.web.site.Site site) {
    super(site);
  }

  @Override
  protected String write(PageContext page) {
    ViewRows fed = rows.of(page.snapshot());
    page.style("views.css");
    GeographyReader reader = new GeographyReader(page);
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
    KindFilter kinds = new KindFilter(page, all);
    TimeFilter times = new TimeFilter(page);
    List<ViewRow> chosen =
        fed.rows().stream()
            .filter(row -> reader.kind(row).map(kinds::shows).orElse(true))
            .filter(row -> times.shows(GeographyReader.when(row)))
            .toList();
    Geography geography = reader.of(chosen);
    MapDrawing drawing = drawing(page);
    page.show(
        out ->
            JtemapGenerated.render(
                out,
                null,
                page,
                fed,
                kinds,
                times,
                geography,
                drawing.draw(geography, "wide", 1120),
                drawing.draw(geography, "narrow", 360)));
    return page.say("map.title");
  }

  private MapDrawing drawing(PageContext page) {
    return new MapDrawing(
        outlines,
        page.say("map.title"),
        sites ->
            sites.stream()
                .map(
                    site ->
                        site.place().name()
                            + ": "
                            + page.count("map.happenings", site.events().size()))
                .collect(Collectors.joining("; ")),
        route ->
            route.from().name()
                + " → "
                + route.to().name()
                + ": "
                + route.events().stream().map(Event::name).collect(Collectors.joining("; ")));
  }
}
