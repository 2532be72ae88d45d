package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a site stands on its server: at the root, or below the address of a dataset. Within the
 * site all addresses are written as if it stood at the root, such as {@code /timeline}; on the way
 * out they are moved below this.
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

  public Mount {
    elsewhere = Map.copyOf(elsewhere);
  }

  /** Where the site stands that answers a request. */
  public static Mount of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Mount mount ? mount : ROOT;
  }

  /** Has a request answered by the site that stands here. */
  public void applyTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
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
