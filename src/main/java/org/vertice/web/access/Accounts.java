package org.vertice.web.access;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The names and hashed passwords of a file: a line {@code NAME:HASH} for each, as {@code vertice
 * password} and {@code htpasswd -B} write it; empty lines and lines that begin with {@code #} are
 * left out.
 *
 * <p>A browser sends its password with each request, and bcrypt is slow on purpose: a password that
 * was right once is recognised by a keyed digest that is in memory only. All others wait in a
 * {@link PasswordQueue}.
 */
final class Accounts {

  private static final String DIGEST = "HmacSHA256";

  /** The hash that an unknown name is checked against, so that it takes as long as a known one. */
  private static final String NOBODY =
      "$2y$12$Q6k0eq8zOCBdWNusKucIS.f21ti0fmeDQhGi3BSl62UKkvY4tWbpm";

  /** The result of a login. */
  enum Verdict {
    /** The login is accepted. */
    RIGHT,
    /** No account has this name and password. */
    WRONG,
    /** Too many passwords are being checked already. */
    BUSY
  }

  private final Map<String, String> hashes;
  private final Map<String, byte[]> proven = new ConcurrentHashMap<>();
  private final byte[] key;
  private final PasswordQueue queue;

  private Accounts(Map<String, String> hashes, byte[] key, PasswordQueue queue) {
    this.hashes = Map.copyOf(hashes);
    this.key = key;
    this.queue = queue;
  }

  /**
   * Reads a password file.
   *
   * @param queue where passwords wait to be checked
   * @throws AccessException if it cannot be read, is not such a file, or has no account
   */
  static Accounts read(Path file, PasswordQueue queue) throws AccessException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new AccessException("The password file " + file + " is not UTF-8.", "Save it so.");
    } catch (IOException e) {
      throw PemFile.unreadable("password file", file, e);
    }
    Map<String, String> hashes = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, file + ":" + (i + 1), hashes);
      }
    }
    if (hashes.isEmpty()) {
      throw new AccessException(
          "The password file " + file + " has no account.",
          "Add a line: vertice password NAME >> " + file);
    }
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return new Accounts(hashes, key, queue);
  }

  /** Where passwords wait to be checked. */
  PasswordQueue queue() {
    return queue;
  }

  /** The same, with what is known already of passwords whose lines were there before. */
  Accounts after(Accounts before) {
    Accounts same = new Accounts(hashes, before.key, queue);
    before.proven.forEach(
        (name, digest) -> {
          if (Objects.equals(hashes.get(name), before.hashes.get(name))) {
            same.proven.put(name, digest);
          }
        });
    return same;
  }

  private static void add(String line, String place, Map<String, String> hashes)
      throws AccessException {
    int colon = line.lastIndexOf(':');
    String name = line.substring(0, Math.max(0, colon));
    if (!Passwords.isName(name)) {
      throw new AccessException(
          place + ": this is not a line of a password file.", "A line is NAME:HASH.");
    }
    if (!Passwords.isHash(line.substring(colon + 1))) {
      throw new AccessException(
          place + ": the password of " + name + " is not hashed by bcrypt.",
          "Make a new line: vertice password " + name + ", or htpasswd -nB " + name);
    }
    if (hashes.put(name, line.substring(colon + 1)) != null) {
      throw new AccessException(
          place + ": " + name + " is listed a second time.", "Remove one of the lines.");
    }
  }

  /** Checks a login, unless too many are being checked. */
  Verdict admit(String name, String password) {
    byte[] shown = digest(name, password);
    byte[] known = proven.get(name);
    if (known != null && MessageDigest.isEqual(known, shown)) {
      return Verdict.RIGHT;
    }
    return queue
        .result(() -> matches(name, password))
        .map(
            right -> {
              if (right) {
                proven.put(name, shown);
              }
              return right ? Verdict.RIGHT : Verdict.WRONG;
            })
        .orElse(Verdict.BUSY);
  }

  private boolean matches(String name, String password) {
    String hash = hashes.get(name);
    return Passwords.matches(hash == null ? NOBODY : hash, password) && hash != null;
  }

  private byte[] digest(String name, String password) {
    try {
      Mac mac = Mac.getInstance(DIGEST);
      mac.init(new SecretKeySpec(key, DIGEST));
      mac.update(name.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) ':');
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + DIGEST, e);
    }
  }
}
