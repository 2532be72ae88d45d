package org.vertice.web.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Passwords hashed by bcrypt ({@code $2y$…}, as Apache's {@code htpasswd -B} writes them): slow to
 * try and salted.
 */
public final class Passwords {

  /** bcrypt ignores what follows this many bytes. */
  public static final int LONGEST = 72;

  /** 2 to the 12th rounds: a quarter of a second. */
  private static final int COST = 12;

  private static final String HASH = "\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}";

  private Passwords() {}

  /** The line of a password file. */
  public static String line(String name, String password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return name + ":" + OpenBSDBCrypt.generate("2y", bytes(password), salt, COST);
  }

  /** Whether a name can stand in a password file (RFC 7617: no colon, no control character). */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints().noneMatch(each -> each == ':' || Character.isISOControl(each))
        && name.strip().equals(name)
        && !name.startsWith("#");
  }

  static boolean isHash(String text) {
    return text.matches(HASH);
  }

  static boolean matches(String hash, String password) {
    return OpenBSDBCrypt.checkPassword(hash, bytes(password));
  }

  private static byte[] bytes(String password) {
    byte[] all = password.getBytes(StandardCharsets.UTF_8);
    return all.length <= LONGEST ? all : Arrays.copyOf(all, LONGEST);
  }
}
