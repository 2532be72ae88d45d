package org.vertice.web.views.timeline;

import java.util.List;
import org.vertice.web.views.ClaimLink;
import org.vertice.web.views.Kind;

/**
 * A thing with a time, or with one of several times that are stated of it.
 *
 * @param thing the IRI of the thing
 * @param name what it is called
 * @param address where its page is
 * @param kind what it is
 * @param period when
 * @param standing status of the time
 * @param claims that state it
 */
public record TimelineEntry(
    String thing,
    String name,
    String address,
    Kind kind,
    Period period,
    Standing standing,
    List<ClaimLink> claims) {

  /** The status of a time among all that are stated of a thing. */
  public enum Standing {
    /** The best that is known. */
    ACCEPTED,
    /** Agrees with the best, less precisely: not drawn. */
    COARSER,
    /** Planned, alleged, denied, or known to be in error. */
    DOUBTED
  }

  public TimelineEntry {
    claims = List.copyOf(claims);
  }

  /** The same with another standing. */
  TimelineEntry as(Standing other) {
    return new TimelineEntry(thing, name, address, kind, period, other, claims);
  }
}
