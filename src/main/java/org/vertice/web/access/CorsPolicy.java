package org.vertice.web.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which sites' scripts may read in a browser what is meant for programs (Fetch standard, 3.3 CORS
 * protocol).
 *
 * @param anybody whether scripts of every site may
 * @param loopback whether those of servers on the reader's own machine may, on any port
 * @param origins of others that may, in their normal form
 */
public record CorsPolicy(boolean anybody, boolean loopback, Set<String> origins) {

  /** Every site. */
  public static final String ANY = "*";

  private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

  public CorsPolicy {
    origins = Set.copyOf(origins);
  }

  /**
   * The policy of a server.
   *
   * @param local whether only its own machine is to reach it: then no other site may read its
   *     graph; otherwise every site may, unless origins are named
   * @param named origins as the operator wrote them, {@link #ANY} among them for all
   */
  public static CorsPolicy of(boolean local, Set<String> named) {
    return new CorsPolicy(
        named.contains(ANY) || (!local && named.isEmpty()),
        local,
        named.stream().flatMap(each -> origin(each).stream()).collect(Collectors.toSet()));
  }

  /**
   * An origin as browsers send it: scheme, host, and the port where it is not the usual one; empty
   * if the text is not an origin. {@code null}, which any page in a sandbox has, is none.
   */
  public static Optional<String> origin(String text) {
    try {
      URI uri = new URI(text);
      boolean whole = uri.getScheme() != null && uri.getHost() != null && uri.getUserInfo() == null;
      boolean more =
          uri.getQuery() != null
              || uri.getFragment() != null
              || !Set.of("", "/").contains(String.valueOf(uri.getPath()));
      if (!whole || more) {
        return Optional.empty();
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      boolean usual = uri.getPort() < 0 || USUAL_PORTS.getOrDefault(scheme, -1) == uri.getPort();
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      return Optional.of(scheme + "://" + host + (usual ? "" : ":" + uri.getPort()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The value of {@code Access-Control-Allow-Origin} for an origin; empty: it may not read. */
  Optional<String> allowing(@Nullable String origin) {
    if (anybody) {
      return Optional.of(ANY);
    }
    return origin == null || origin(origin).filter(this::has).isEmpty()
        ? Optional.empty()
        : Optional.of(origin);
  }

  private boolean has(String origin) {
    return origins.contains(origin)
        || (loopback
            && USUAL_PORTS.containsKey(origin.replaceFirst(":.*", ""))
            && Loopback.isName(URI.create(origin).getHost()));
  }
}
