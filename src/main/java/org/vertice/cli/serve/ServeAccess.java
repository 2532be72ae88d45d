package org.vertice.cli.serve;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.UsageException;
import org.vertice.web.access.Access;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who may come in, and whether over TLS. */
final class ServeAccess {

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Let in only who has a name and a password in this file (vertice password makes its"
              + " lines, htpasswd -B too); all but /health is behind it.")
  private @Nullable Path passwords;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = "Speak HTTPS with this certificate and its chain (PEM).")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "The certificate's private key (PEM).")
  private @Nullable Path key;

  @Mixin private ServeSites sites = new ServeSites();

  Access access(ProcessContext surroundings) throws UsageException {
    if ((certificate == null) != (key == null)) {
      throw new UsageException(
          "--tls-certificate and --tls-key go together.",
          "certbot's files are fullchain.pem and privkey.pem.");
    }
    Optional<Access.Certificate> tls =
        certificate == null || key == null
            ? Optional.empty()
            : Optional.of(
                new Access.Certificate(
                    surroundings.resolve(certificate), surroundings.resolve(key)));
    return new Access(
        Optional.ofNullable(passwords).map(surroundings::resolve),
        tls,
        sites.sites(),
        warning -> surroundings.err().messages().println(warning));
  }

  /** What to mind when others than this machine can reach the server. */
  Optional<String> warning(String host, boolean proxyWithTls) {
    if (passwords == null) {
      return Optional.of(
          "Whoever reaches "
              + host
              + " can read the graph and run queries: put a proxy or a firewall before it, or name"
              + " a --password-file, where that is not meant.");
    }
    return certificate == null && !proxyWithTls
        ? Optional.of(
            "Passwords cross the network to "
                + host
                + " in the clear: name --tls-certificate and --tls-key, or put a proxy with TLS"
                + " before it (and say its --public-url https://…).")
        : Optional.empty();
  }

  boolean wantsLogin() {
    return passwords != null;
  }

  boolean isSecure() {
    return certificate != null;
  }
}
