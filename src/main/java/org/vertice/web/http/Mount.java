package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a site stands on its server: at the root, or below the address of a dataset. Within the
 * site all addresses are written as if it stood at the root, such as {@code /timeline}; in answers
 * they are moved below this.
 *
 * @param root what stands before all paths of the site, such as {@code /ds}; empty at the root
 * @param elsewhere paths of the site that stand elsewhere on the server: path of the site → path of
 *     the server
 */
public record Mount(String root, Map<String, String> elsewhere) {

  /** A site at the root of its server. */
  public static final Mount ROOT = new Mount("", Map.of());

  private static final String ATTRIBUTE = Mount.class.getName();

  /** An attribute of HTML that holds an address of the site; text never looks so, it is escaped. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          " (href|src|action|formaction|data-terms|data-sparql|data-completes)=\"(/(?!/)[^\"]*)\"");

  private static final Pattern LINK = Pattern.compile("<(/(?!/)[^>]*)>");

  public Mount {
    elsewhere = Map.copyOf(elsewhere);
  }

  /** Where the site stands that answers a request. */
  public static Mount of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Mount mount ? mount : ROOT;
  }

  /**
   * A request as this site would see it at the root of its server.
   *
   * @param path within the site, as it was sent
   * @param start the part of it that the servlet is mapped to
   */
  public HttpServletRequest request(HttpServletRequest request, String path, String start) {
    request.setAttribute(ATTRIBUTE, this);
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getRequestURI() {
        return path;
      }

      @Override
      public String getContextPath() {
        return "";
      }

      @Override
      public String getServletPath() {
        return start;
      }

      @Override
      public @Nullable String getPathInfo() {
        return path.length() > start.length()
            ? UrlEncoding.decoded(path.substring(start.length()))
            : null;
      }
    };
  }

  /** An answer of this site: the addresses in its headers are moved. */
  public HttpServletResponse response(HttpServletResponse response) {
    return new HttpServletResponseWrapper(response) {
      @Override
      public void setHeader(String name, @Nullable String value) {
        super.setHeader(name, header(name, value));
      }

      @Override
      public void addHeader(String name, @Nullable String value) {
        super.addHeader(name, header(name, value));
      }
    };
  }

  private @Nullable String header(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "vary" -> value + ", Host"; // links begin with the name that the client asked
      case "location", "content-location" ->
          value.startsWith("/") && !value.startsWith("//") ? path(value) : value;
      case "link" ->
          LINK.matcher(value)
              .replaceAll(each -> Matcher.quoteReplacement("<" + path(each.group(1)) + ">"));
      default -> value;
    };
  }

  /** The path on the server for a path of the site, with whatever follows it. */
  public String path(String own) {
    int end = 0;
    while (end < own.length() && own.charAt(end) != '?' && own.charAt(end) != '#') {
      end++;
    }
    for (int slash = end; slash > 0; slash = own.lastIndexOf('/', slash - 1)) {
      String moved = elsewhere.get(own.substring(0, slash));
      if (moved != null) {
        return moved + own.substring(slash);
      }
    }
    return root + own;
  }

  /** A page with its addresses moved. */
  public String page(String html) {
    if (equals(ROOT)) {
      return html;
    }
    Matcher matcher = ADDRESS.matcher(html);
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(' ' + found.group(1) + "=\"" + path(found.group(2)) + '"'));
  }
}
