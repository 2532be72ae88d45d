package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The address under which clients know this server: a setting, otherwise what the client asked. */
public final class PublicAddress {

  /**
   * Request attribute: the answer contains the address that the client asked (its {@code Host}).
   */
  public static final String FROM_HOST = PublicAddress.class.getName() + ".fromHost";

  private final Optional<String> known;

  /** An address such as {@code https://example.org/graph}, or none. */
  public PublicAddress(Optional<String> known) {
    this.known = known.map(address -> address.replaceFirst("/+$", ""));
  }

  /** The address of the site, without a slash at its end. */
  public String of(HttpServletRequest request) {
    return server(request) + Mount.of(request).root();
  }

  /** The address of a path of the site, such as {@code /timeline}. */
  public String of(HttpServletRequest request, String path) {
    return server(request) + Mount.of(request).path(path);
  }

  private String server(HttpServletRequest request) {
    return known.orElseGet(
        () -> {
          request.setAttribute(FROM_HOST, true);
          int port = request.getServerPort();
          boolean usual = port <= 0 || port == (request.isSecure() ? 443 : 80);
          String host = request.getServerName();
          String shown = host.matches("[\\w.:\\[\\]-]+") ? host : "localhost";
          return request.getScheme() + "://" + shown + (usual ? "" : ":" + port);
        });
  }
}
