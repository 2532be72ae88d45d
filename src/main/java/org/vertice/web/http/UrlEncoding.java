package org.vertice.web.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts in addresses. */
public final class UrlEncoding {

  private UrlEncoding() {}

  /** A value as it stands in an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A path without percent signs; as it is where they do not stand for UTF-8. */
  public static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /** An address as a header can carry it. */
  public static String ascii(String address) {
    StringBuilder ascii = new StringBuilder();
    for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
      if (each > ' ' && each < 0x7F && each != '"' && each != '<' && each != '>') {
        ascii.append((char) each);
      } else {
        ascii.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
      }
    }
    return ascii.toString();
  }
}
