package org.vertice.web.views.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.query.saved.ViewRow;
import org.vertice.web.site.PageContext;
import org.vertice.web.views.ClaimLink;
import org.vertice.web.views.ClaimStanding;
import org.vertice.web.views.Kind;
import org.vertice.web.views.ViewLabels;
import org.vertice.web.views.map.Geography.Event;
import org.vertice.web.views.map.Geography.MapPlace;
import org.vertice.web.views.map.Geography.Place;
import org.vertice.web.views.map.Geography.Route;
import org.vertice.web.views.timeline.Period;

/**
 * Reads the rows {@code ?thing ?kind ?place ?latitude ?longitude}, with {@code ?area} (true where
 * it is an area and not a point), {@code ?within} (what names it with others near it), {@code ?from
 * ?fromLatitude ?fromLongitude}, {@code ?start} and {@code ?end} (EDTF) and {@code ?claim}.
 */
final class GeographyReader {

  /** Stands for an unknown position; never drawn. */
  private static final Position NOWHERE = new Position(0, 0);

  private final ViewLabels names;
  private final Graph facts;

  GeographyReader(PageContext page) {
    this.names = new ViewLabels(page);
    this.facts = page.facts();
  }

  /** The kind of what a row states. */
  Optional<Kind> kind(ViewRow row) {
    return row.get("kind").map(names::kind);
  }

  /** When that was which a row states, as far as it is known. */
  static Optional<Period> when(ViewRow row) {
    return Period.of(row.text("start").orElse(null), row.text("end").orElse(null));
  }

  Geography of(List<ViewRow> rows) {
    Map<Node, List<ViewRow>> places = new LinkedHashMap<>();
    Map<List<Node>, List<ViewRow>> routes = new LinkedHashMap<>();
    for (ViewRow row : rows) {
      Optional<Node> place = row.thing("place");
      if (place.isPresent() && row.thing("thing").isPresent()) {
        places.computeIfAbsent(place.get(), key -> new ArrayList<>()).add(row);
        row.thing("from")
            .filter(from -> !from.equals(place.get()))
            .ifPresent(
                from ->
                    routes
                        .computeIfAbsent(List.of(from, place.get()), key -> new ArrayList<>())
                        .add(row));
      }
    }
    List<MapPlace> placed = new ArrayList<>();
    List<MapPlace> unplaced = new ArrayList<>();
    places.forEach(
        (place, of) -> {
          Optional<Position> position = position(of.get(0), "latitude", "longitude");
          MapPlace site =
              new MapPlace(place(place, position.orElse(NOWHERE), of.get(0), "area"), events(of));
          (position.isPresent() ? placed : unplaced).add(site);
        });
    return new Geography(placed, unplaced, routes(routes));
  }

  private List<Route> routes(Map<List<Node>, List<ViewRow>> routes) {
    List<Route> result = new ArrayList<>();
    routes.forEach(
        (ends, of) -> {
          ViewRow row = of.get(0);
          Optional<Position> from = position(row, "fromLatitude", "fromLongitude");
          Optional<Position> to = position(row, "latitude", "longitude");
          if (from.isPresent() && to.isPresent()) {
            result.add(
                new Route(
                    place(ends.get(0), from.get(), row, "fromArea"),
                    place(ends.get(1), to.get(), row, "area"),
                    events(of)));
          }
        });
    return result;
  }

  private Place place(Node place, Position position, ViewRow row, String area) {
    boolean isArea = row.text(area).filter(text -> text.equals("true")).isPresent();
    String within = area.equals("area") ? row.thing("within").map(names::of).orElse("") : "";
    return new Place(
        place.getURI(), names.of(place), names.address(place), position, isArea, within);
  }

  /** A position from two columns; empty if one is no number of degrees. */
  private static Optional<Position> position(ViewRow row, String latitude, String longitude) {
    Optional<Double> north = row.text(latitude).flatMap(text -> degrees(text, 90));
    Optional<Double> east = row.text(longitude).flatMap(text -> degrees(text, 180));
    return north.isPresent() && east.isPresent()
        ? Optional.of(new Position(north.get(), east.get()))
        : Optional.empty();
  }

  private static Optional<Double> degrees(String text, double most) {
    try {
      double degrees = Double.parseDouble(text);
      return Math.abs(degrees) <= most ? Optional.of(degrees) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private List<Event> events(List<ViewRow> rows) {
    Map<Node, List<ViewRow>> things = new LinkedHashMap<>();
    for (ViewRow row : rows) {
      row.thing("thing")
          .ifPresent(thing -> things.computeIfAbsent(thing, key -> new ArrayList<>()).add(row));
    }
    List<Event> events = new ArrayList<>();
    things.forEach(
        (thing, of) -> {
          Set<ClaimLink> claims = new LinkedHashSet<>();
          of.forEach(row -> row.thing("claim").map(names::source).ifPresent(claims::add));
          List<Node> sources = of.stream().flatMap(row -> row.thing("claim").stream()).toList();
          boolean doubted =
              !sources.isEmpty()
                  && sources.stream()
                      .allMatch(claim -> ClaimStanding.of(claim, facts) == ClaimStanding.DOUBTED);
          events.add(
              new Event(
                  names.of(thing, of),
                  names.address(thing),
                  kind(of.get(0)).orElse(new Kind("", "")),
                  doubted,
                  of.stream().flatMap(row -> when(row).stream()).distinct().toList(),
                  List.copyOf(claims)));
        });
    return events;
  }
}
