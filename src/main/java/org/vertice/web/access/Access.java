package org.vertice.web.access;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who may use a server, and over TLS or not.
 *
 * @param passwords names and hashed passwords; empty: everybody may use it
 * @param certificate TLS; empty: plain HTTP
 * @param sites whose scripts may read, and the host names of the server
 * @param warnings gets a sentence when a changed file cannot be used
 */
public record Access(
    Optional<Path> passwords,
    Optional<Certificate> certificate,
    AllowedSites sites,
    Consumer<String> warnings) {

  /**
   * A certificate's files.
   *
   * @param chain the server's certificate and those that lead to its root, PEM
   * @param key the private key, PEM
   * @param keyPassword decrypts the key, where it is encrypted
   */
  public record Certificate(Path chain, Path key, Optional<String> keyPassword) {}
}
