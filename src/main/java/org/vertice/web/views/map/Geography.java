package org.vertice.web.views.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vertice.web.views.Fragment;
import org.vertice.web.views.Kind;
import org.vertice.web.views.Source;
import org.vertice.web.views.timeline.Period;

/**
 * Places with what took place there, and ways between places.
 *
 * @param sites places that have coordinates
 * @param unplaced places that have none
 * @param ways from place to place
 */
record Geography(List<Site> sites, List<Site> unplaced, List<Way> ways) {

  /**
   * A place.
   *
   * @param id what tells it from others
   * @param position where it is, or a point in it
   * @param area whether no single point is meant
   * @param within what names it where there is no room for all places of a town; may be empty
   */
  record Place(
      String id, String name, String address, Position position, boolean area, String within) {

    /** What names it on its page. */
    String fragment() {
      return "at-" + Fragment.of(id);
    }
  }

  /**
   * Something that took place somewhere.
   *
   * @param doubted whether all that tell of it there plan, allege or deny it
   * @param times when it was, as far as it is told
   */
  record Happening(
      String name,
      String address,
      Kind kind,
      boolean doubted,
      List<Period> times,
      List<Source> claims) {

    Happening {
      times = List.copyOf(times);
      claims = List.copyOf(claims);
    }
  }

  /** A place with what took place there. */
  record Site(Place place, List<Happening> happenings) {

    Site {
      happenings = List.copyOf(happenings);
    }
  }

  /** What goes from one place to another. */
  record Way(Place from, Place to, List<Happening> happenings) {

    Way {
      happenings = List.copyOf(happenings);
    }

    /** Whether nothing on it is taken for a fact. */
    boolean doubted() {
      return happenings.stream().allMatch(Happening::doubted);
    }
  }

  Geography {
    sites = List.copyOf(sites);
    unplaced = List.copyOf(unplaced);
    ways = List.copyOf(ways);
  }

  /** All positions that are drawn. */
  List<Position> positions() {
    Map<String, Position> all = new LinkedHashMap<>();
    sites.forEach(site -> all.put(site.place().id(), site.place().position()));
    for (Way way : ways) {
      all.put(way.from().id(), way.from().position());
      all.put(way.to().id(), way.to().position());
    }
    return new ArrayList<>(all.values());
  }
}
