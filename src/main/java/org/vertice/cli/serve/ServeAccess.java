package org.vertice.cli.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.UsageException;
import org.vertice.web.access.Access;
import org.vertice.web.access.AllowedSites;
import org.vertice.web.access.CorsPolicy;
import picocli.CommandLine.Option;

/** Options of the server: who may use it, under which names, and TLS. */
final class ServeAccess {

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Require a name and a password of this file for everything but /health. vertice password"
              + " makes its lines, and so does htpasswd -B.")
  private @Nullable Path passwords;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Use HTTPS with this certificate and its chain (PEM).")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description =
          "The private key of the certificate (PEM). If it is encrypted, set"
              + " VERTICE_TLS_KEY_PASSWORD to its password.")
  private @Nullable Path key;

  @Option(
      names = "--cors",
      arity = "1..*",
      paramLabel = "ORIGIN",
      description =
          "Sites, such as https://app.example, whose scripts may read in a browser what is meant for"
              + " programs, never pages; '*' for all (default: on this machine those of its own"
              + " servers, which are always allowed; with --host or --public-url all).")
  private List<String> origins = List.of();

  @Option(
      names = "--allow-host",
      arity = "1..*",
      paramLabel = "HOST",
      description =
          "Names that a server on this machine answers to, in addition to localhost and"
              + " --public-url; others get 421. With --host, only these.")
  private List<String> hosts = List.of();

  Access access(ProcessContext context) throws UsageException {
    if ((certificate == null) != (key == null)) {
      throw new UsageException(
          "--tls-certificate and --tls-key go together.",
          "The files of certbot are fullchain.pem and privkey.pem.");
    }
    Optional<Access.Certificate> tls =
        certificate == null || key == null
            ? Optional.empty()
            : Optional.of(
                new Access.Certificate(
                    context.resolve(certificate),
                    context.resolve(key),
                    context.variable("VERTICE_TLS_KEY_PASSWORD")));
    return new Access(
        Optional.ofNullable(passwords).map(context::resolve),
        tls,
        sites(),
        warning -> context.err().messages().println(warning));
  }

  private AllowedSites sites() throws UsageException {
    for (String each : origins) {
      if (!each.equals(CorsPolicy.ANY) && CorsPolicy.origin(each).isEmpty()) {
        throw new UsageException(
            "--cors is " + each + ".",
            each.equals("null")
                ? "Every site can have a page without an origin: use '*' instead."
                : "An origin is a scheme, a host and a port without a path: https://app.example, or"
                    + " '*' for all.");
      }
    }
    for (String each : hosts) {
      if (!each.matches("[\\w.-]+|\\[[0-9A-Fa-f:.]+]")) {
        throw new UsageException(
            "--allow-host is " + each + ".",
            "It is a name without scheme and port: graph.example.");
      }
    }
    return new AllowedSites(Set.copyOf(origins), Set.copyOf(hosts));
  }

  /** A warning for a server that other machines can reach. */
  Optional<String> warning(String host, boolean proxyWithTls) {
    if (passwords == null) {
      return Optional.of(
          "Everyone who can reach "
              + host
              + " can read the graph and run queries. If that is not intended, add a"
              + " --password-file or use a proxy or firewall.");
    }
    return certificate == null && !proxyWithTls
        ? Optional.of(
            "Passwords are sent to "
                + host
                + " without encryption: add --tls-certificate and --tls-key, or use a proxy with"
                + " TLS (and --public-url https://…).")
        : Optional.empty();
  }

  boolean needsLogin() {
    return passwords != null;
  }

  boolean isSecure() {
    return certificate != null;
  }
}
