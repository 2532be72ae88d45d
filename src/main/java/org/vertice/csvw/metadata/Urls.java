package org.vertice.csvw.metadata;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves and compares URLs (RFC 3986). Works on strings, so that IRIs and expanded templates stay
 * unchanged where possible.
 */
public final class Urls {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(\\?[^#]*)?(#.*)?",
          Pattern.DOTALL);
  private static final Pattern HEX = Pattern.compile("%[0-9A-Fa-f]{2}");

  private Urls() {}

  /** Whether it has a scheme. */
  public static boolean isAbsolute(String url) {
    int colon = url.indexOf(':');
    if (colon < 1 || !isLetter(url.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = url.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether it is a valid IRI of RDF: absolute, and without the characters that IRIs must not have
   * (RDF 1.1 N-Triples, IRIREF).
   */
  static boolean isIri(String text) {
    return isAbsolute(text)
        && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Resolves a reference against an absolute base (RFC 3986, section 5.2). */
  public static String resolve(String base, String reference) {
    Matcher to = parts(reference);
    if (to.group(1) != null) {
      return to.group(2) == null
          ? reference
          : join(to.group(1), to.group(2), withoutDots(to.group(3)), to.group(4), to.group(5));
    }
    Matcher from = parts(base);
    if (to.group(2) != null) {
      return join(from.group(1), to.group(2), withoutDots(to.group(3)), to.group(4), to.group(5));
    }
    String path = to.group(3);
    if (path.isEmpty()) {
      String query = to.group(4) != null ? to.group(4) : from.group(4);
      return join(from.group(1), from.group(2), from.group(3), query, to.group(5));
    }
    if (!path.startsWith("/")) {
      String old = from.group(3);
      String folder = old.substring(0, old.lastIndexOf('/') + 1);
      path = (folder.isEmpty() && from.group(2) != null ? "/" : folder) + path;
    }
    return join(from.group(1), from.group(2), withoutDots(path), to.group(4), to.group(5));
  }

  /**
   * The form in which URLs are compared: syntax-based normalisation, and scheme-based for HTTP (RFC
   * 3986, section 6.2; Model for Tabular Data, section 6.3).
   */
  public static String normalize(String url) {
    if (isNormal(url)) {
      return url;
    }
    Matcher parts = parts(url);
    String scheme = parts.group(1) == null ? null : parts.group(1).toLowerCase(Locale.ROOT);
    String authority = parts.group(2) == null ? null : lowerCaseHost(parts.group(2));
    String path = withoutDots(parts.group(3));
    if (authority != null && scheme != null) {
      String port = scheme.equals("http") ? ":80" : scheme.equals("https") ? ":443" : ":";
      if (authority.endsWith(port)) {
        authority = authority.substring(0, authority.length() - port.length());
      }
      path = path.isEmpty() ? "/" : path;
    }
    String joined = join(scheme, authority, path, parts.group(4), parts.group(5));
    return HEX.matcher(joined).replaceAll(hex -> decoded(hex.group()));
  }

  private static String lowerCaseHost(String authority) {
    int host = authority.lastIndexOf('@') + 1;
    return authority.substring(0, host) + authority.substring(host).toLowerCase(Locale.ROOT);
  }

  /** Whether a URL is normalised already. Most are, and tables are compared often. */
  private static boolean isNormal(String url) {
    int authority = url.indexOf("://") + 3;
    int path = url.indexOf('/', authority);
    if (authority < 3 || path < 0 || url.indexOf('%') >= 0 || url.contains("./")) {
      return false;
    }
    for (int i = 0; i < path; i++) {
      char c = url.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && "-.:/".indexOf(c) < 0) {
        return false;
      }
    }
    return url.indexOf(':', authority) < 0 && !url.endsWith(".");
  }

  private static String decoded(String hex) {
    char c = (char) Integer.parseInt(hex.substring(1), 16);
    boolean unreserved = isLetter(c) || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
    return Matcher.quoteReplacement(unreserved ? String.valueOf(c) : hex.toUpperCase(Locale.ROOT));
  }

  /** The URL without its fragment. */
  public static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }

  private static Matcher parts(String url) {
    Matcher matcher = PARTS.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalStateException("Every string has the parts of a URL: " + url);
    }
    return matcher;
  }

  private static String join(
      @Nullable String scheme,
      @Nullable String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    StringBuilder url = new StringBuilder();
    if (scheme != null) {
      url.append(scheme).append(':');
    }
    if (authority != null) {
      url.append("//").append(authority);
    }
    url.append(path);
    if (query != null) {
      url.append(query);
    }
    if (fragment != null) {
      url.append(fragment);
    }
    return url.toString();
  }

  /** RFC 3986, section 5.2.4. */
  private static String withoutDots(String path) {
    if (!path.contains("./") && !path.endsWith(".")) {
      return path;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    boolean absolute = path.startsWith("/");
    while (at <= path.length()) {
      int slash = path.indexOf('/', at);
      String segment = path.substring(at, slash < 0 ? path.length() : slash);
      boolean last = slash < 0;
      if (segment.equals("..")) {
        int end = out.length() - 1;
        int previous = end <= 0 ? -1 : out.lastIndexOf("/", end - 1);
        out.setLength(previous < 0 ? (absolute ? 1 : 0) : previous + 1);
      } else if (!segment.equals(".")) {
        out.append(segment);
        if (!last) {
          out.append('/');
        }
      }
      at = last ? path.length() + 1 : slash + 1;
    }
    return out.toString();
  }
}
