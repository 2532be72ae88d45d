package org.vertice.export.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the challenge of a server that wants HTTP Digest (RFC 7616): MD5, for the request without
 * its body, which is what servers of today ask for. Each answer is for one request.
 */
final class DigestLogin {

  private static final Pattern PARAMETER =
      Pattern.compile("(?<name>[A-Za-z]+)\\s*=\\s*(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^\\s,]+))");

  private final Login login;
  private final String challenge;
  private final String clientNonce = UUID.randomUUID().toString().replace("-", "");
  private int count;

  private DigestLogin(Login login, String challenge) {
    this.login = login;
    this.challenge = challenge;
  }

  /** What can answer this header {@code WWW-Authenticate}; empty if it asks for another scheme. */
  static Optional<DigestLogin> to(String challenge, Login login) {
    return challenge.toLowerCase(Locale.ROOT).startsWith("digest ")
        ? Optional.of(new DigestLogin(login, challenge.substring("digest ".length())))
        : Optional.empty();
  }

  /**
   * The header {@code Authorization} of the next request.
   *
   * @param target path and query
   */
  String header(String method, String target) {
    count++;
    String counted = String.format(Locale.ROOT, "%08x", count);
    String realm = parameter("realm");
    String nonce = parameter("nonce");
    String who = md5(login.user() + ":" + realm + ":" + login.password());
    String what = md5(method + ":" + target);
    String response = md5(String.join(":", who, nonce, counted, clientNonce, "auth", what));
    return "Digest username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=MD5, qop=auth,"
            .formatted(escaped(login.user()), realm, nonce, target)
        + " nc=%s, cnonce=\"%s\", response=\"%s\", opaque=\"%s\""
            .formatted(counted, clientNonce, response, parameter("opaque"));
  }

  private String parameter(String name) {
    Matcher each = PARAMETER.matcher(challenge);
    while (each.find()) {
      if (each.group("name").equalsIgnoreCase(name)) {
        return Optional.ofNullable(each.group("quoted")).orElseGet(() -> each.group("plain"));
      }
    }
    return "";
  }

  private static String escaped(String user) {
    return user.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String md5(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
