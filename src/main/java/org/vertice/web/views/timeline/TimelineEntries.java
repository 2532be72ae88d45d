package org.vertice.web.views.timeline;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.vertice.web.views.timeline.TimelineEntry.Standing;

/**
 * All that can be put on a timeline.
 *
 * @param dated an entry for each time that is stated of a thing, in order of time
 * @param undated things without a known time; their periods are open at both ends
 */
record TimelineEntries(List<TimelineEntry> dated, List<TimelineEntry> undated) {

  private static final Period UNKNOWN = new Period(null, null);

  TimelineEntries {
    dated = List.copyOf(dated);
    undated = List.copyOf(undated);
  }

  /** Reads the rows {@code ?thing ?kind ?start ?end}, with {@code ?label} and {@code ?claim}. */
  static TimelineEntries of(List<ViewRow> rows, PageContext page) {
    ViewLabels names = new ViewLabels(page);
    Map<Node, List<ViewRow>> things = new LinkedHashMap<>();
    for (ViewRow row : rows) {
      row.thing("thing")
          .ifPresent(thing -> things.computeIfAbsent(thing, key -> new ArrayList<>()).add(row));
    }
    List<TimelineEntry> dated = new ArrayList<>();
    List<TimelineEntry> undated = new ArrayList<>();
    things.forEach(
        (thing, of) -> {
          List<TimelineEntry> entries = entries(thing, of, names, page.facts());
          if (entries.isEmpty()) {
            undated.add(entry(thing, of, names, UNKNOWN));
          } else {
            dated.addAll(entries);
          }
        });
    dated.sort(
        Comparator.comparing(TimelineEntry::period, Period.IN_ORDER)
            .thenComparing(entry -> entry.kind().name())
            .thenComparing(TimelineEntry::name));
    undated.sort(
        Comparator.comparing((TimelineEntry entry) -> entry.kind().name())
            .thenComparing(TimelineEntry::name));
    return new TimelineEntries(dated, undated);
  }

  private static TimelineEntry entry(
      Node thing, List<ViewRow> rows, ViewLabels names, Period period) {
    Kind kind =
        rows.stream()
            .flatMap(row -> row.get("kind").stream())
            .findFirst()
            .map(names::kind)
            .orElse(new Kind("", ""));
    Set<ClaimLink> claims = new LinkedHashSet<>();
    rows.forEach(row -> row.thing("claim").map(names::source).ifPresent(claims::add));
    return new TimelineEntry(
        thing.getURI(),
        names.of(thing, rows),
        names.address(thing),
        kind,
        period,
        Standing.ACCEPTED,
        List.copyOf(claims));
  }

  /** One entry for each time that is stated of a thing. */
  private static List<TimelineEntry> entries(
      Node thing, List<ViewRow> rows, ViewLabels names, Graph facts) {
    Map<Period, List<ViewRow>> periods = new LinkedHashMap<>();
    for (ViewRow row : rows) {
      Period.of(row.text("start").orElse(null), row.text("end").orElse(null))
          .ifPresent(period -> periods.computeIfAbsent(period, p -> new ArrayList<>()).add(row));
    }
    Map<Period, ClaimStanding> standings = new LinkedHashMap<>();
    periods.forEach((period, of) -> standings.put(period, best(of, facts)));
    ClaimStanding highest =
        standings.values().stream().max(Comparator.naturalOrder()).orElse(ClaimStanding.ACCEPTED);
    List<TimelineEntry> entries = new ArrayList<>();
    periods.forEach(
        (period, of) ->
            entries.add(entry(thing, of, names, period).as(standing(period, standings, highest))));
    return entries;
  }

  private static ClaimStanding best(List<ViewRow> rows, Graph facts) {
    Optional<ClaimStanding> best =
        rows.stream()
            .flatMap(row -> row.thing("claim").stream())
            .map(claim -> ClaimStanding.of(claim, facts))
            .max(Comparator.naturalOrder());
    return best.orElse(ClaimStanding.ACCEPTED);
  }

  private static Standing standing(
      Period period, Map<Period, ClaimStanding> standings, ClaimStanding highest) {
    ClaimStanding own = standings.getOrDefault(period, highest);
    if (own == ClaimStanding.DOUBTED) {
      return Standing.DOUBTED;
    }
    boolean finer =
        standings.entrySet().stream()
            .anyMatch(
                other ->
                    other.getValue() != ClaimStanding.DOUBTED
                        && other.getValue().compareTo(own) >= 0
                        && period.isCoarserThan(other.getKey()));
    if (finer) {
      return Standing.COARSER;
    }
    return own == highest ? Standing.ACCEPTED : Standing.DOUBTED;
  }
}
