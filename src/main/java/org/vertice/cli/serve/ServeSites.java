package org.vertice.cli.serve;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vertice.cli.terminal.UsageException;
import org.vertice.web.access.AllowedSites;
import org.vertice.web.access.CorsPolicy;
import picocli.CommandLine.Option;

/** Whose scripts may read, and under which names the server is known. */
final class ServeSites {

  @Option(
      names = "--cors",
      arity = "1..*",
      paramLabel = "ORIGIN",
      description =
          "Sites, such as https://app.example, whose scripts may read in a browser what is meant for"
              + " programs, never pages; '*' for all (default: on this machine those of its own"
              + " servers, which still may; with --host or --public-url all).")
  private List<String> origins = List.of();

  @Option(
      names = "--allow-host",
      arity = "1..*",
      paramLabel = "HOST",
      description =
          "Names to which a server on this machine answers beside localhost and --public-url; others"
              + " get 421. With --host, none but these.")
  private List<String> hosts = List.of();

  AllowedSites sites() throws UsageException {
    Set<String> allowed = new LinkedHashSet<>();
    for (String each : origins) {
      if (!each.equals(CorsPolicy.ANY) && CorsPolicy.origin(each).isEmpty()) {
        throw new UsageException(
            "--cors is " + each + ".",
            each.equals("null")
                ? "Any site can have a page without an origin: '*' says the same."
                : "An origin is a scheme, a host and a port without a path: https://app.example, or"
                    + " '*' for all.");
      }
      allowed.add(each);
    }
    for (String each : hosts) {
      if (!each.matches("[\\w.-]+|\\[[0-9A-Fa-f:.]+]")) {
        throw new UsageException(
            "--allow-host is " + each + ".",
            "It is a name without scheme and port: graph.example.");
      }
    }
    return new AllowedSites(allowed, new HashSet<>(hosts));
  }
}
