package org.vertice.export.push;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The user name and password of a client. */
public record Login(String user, String password) {

  /** The value of the header {@code Authorization} (RFC 7617). */
  String basic() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return user;
  }
}
