package org.vertice.web.views.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vertice.web.views.ClaimLink;
import org.vertice.web.views.FragmentId;
import org.vertice.web.views.Kind;
import org.vertice.web.views.timeline.Period;

/**
 * Places with what took place there, and routes between places.
 *
 * @param sites places that have coordinates
 * @param unplaced places that have none
 * @param routes from place to place
 */
record Geography(List<MapPlace> sites, List<MapPlace> unplaced, List<Route> routes) {

  /**
   * A place.
   *
   * @param id its IRI
   * @param position where it is, or a point in it
   * @param area whether it is an area and not a single point
   * @param within what names it where there is no room for all places of a town; may be empty
   */
  record Place(
      String id, String name, String address, Position position, boolean area, String within) {

    /** What names it on its page. */
    String fragment() {
      return "at-" + FragmentId.of(id);
    }
  }

  /**
   * Something that took place somewhere.
   *
   * @param doubted whether all claims of it there plan, allege or deny it
   * @param times when it was, as far as it is known
   */
  record Event(
      String name,
      String address,
      Kind kind,
      boolean doubted,
      List<Period> times,
      List<ClaimLink> claims) {

    Event {
      times = List.copyOf(times);
      claims = List.copyOf(claims);
    }
  }

  /** A place with what took place there. */
  record MapPlace(Place place, List<Event> events) {

    MapPlace {
      events = List.copyOf(events);
    }
  }

  /** What goes from one place to another. */
  record Route(Place from, Place to, List<Event> events) {

    Route {
      events = List.copyOf(events);
    }

    /** Whether nothing on it is taken for a fact. */
    boolean doubted() {
      return events.stream().allMatch(Event::doubted);
    }
  }

  Geography {
    sites = List.copyOf(sites);
    unplaced = List.copyOf(unplaced);
    routes = List.copyOf(routes);
  }

  /** The places with coordinates in the order of their names, up to a number. */
  List<MapPlace> byName(int most) {
    return sites.stream()
        .sorted(Comparator.comparing(site -> site.place().name()))
        .limit(most)
        .toList();
  }

  /** The routes that end at a place. */
  List<Route> routesTo(Place place) {
    return routes.stream().filter(route -> route.to().id().equals(place.id())).toList();
  }

  /** All positions that are drawn. */
  List<Position> positions() {
    Map<String, Position> all = new LinkedHashMap<>();
    sites.forEach(site -> all.put(site.place().id(), site.place().position()));
    for (Route route : routes) {
      all.put(route.from().id(), route.from().position());
      all.put(route.to().id(), route.to().position());
    }
    return new ArrayList<>(all.values());
  }
}
