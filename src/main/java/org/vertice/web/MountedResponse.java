package org.vertice.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.Mount;

/** An answer of a site, the addresses in its headers moved to where the site stands. */
final class MountedResponse extends HttpServletResponseWrapper {

  private static final Pattern LINK = Pattern.compile("<(/(?!/)[^>]*)>");

  private final Mount mount;

  MountedResponse(HttpServletResponse response, Mount mount) {
    super(response);
    this.mount = mount;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    super.setHeader(name, moved(name, value));
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    super.addHeader(name, moved(name, value));
  }

  private @Nullable String moved(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "vary" -> value + ", Host"; // links begin with the name that the client asked
      case "location", "content-location" ->
          value.startsWith("/") && !value.startsWith("//") ? mount.path(value) : value;
      case "link" ->
          LINK.matcher(value)
              .replaceAll(each -> Matcher.quoteReplacement("<" + mount.path(each.group(1)) + ">"));
      default -> value;
    };
  }
}
