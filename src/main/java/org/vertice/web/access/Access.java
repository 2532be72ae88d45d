package org.vertice.web.access;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a server is entered.
 *
 * @param passwords names and hashed passwords; empty: everybody may come in
 * @param certificate TLS; empty: plain HTTP
 * @param sites whose scripts may read, and under which names the server is known
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

  /** Everybody may come in, over plain HTTP. */
  public static Access open() {
    return new Access(Optional.empty(), Optional.empty(), AllowedSites.USUAL, warning -> {});
  }
}
