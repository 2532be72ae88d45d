package org.vertice.web.access;

import java.util.Set;

/**
 * What the operator of a server allows in addition to the defaults.
 *
 * @param origins whose scripts may read what is meant for programs; {@link CorsPolicy#ANY} for all
 * @param hosts names to which the server answers
 */
public record AllowedSites(Set<String> origins, Set<String> hosts) {

  /** Nothing in addition to the defaults. */
  public static final AllowedSites USUAL = new AllowedSites(Set.of(), Set.of());

  public AllowedSites {
    origins = Set.copyOf(origins);
    hosts = Set.copyOf(hosts);
  }
}
