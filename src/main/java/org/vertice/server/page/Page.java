package org.vertice.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.vertice.server.http.EntityTag;
import org.vertice.server.http.Html;
import org.vertice.server.http.Resource;

/** A page for people. It asks no other machine for anything, and runs no script. */
public abstract class Page extends Resource {

  private static final long serialVersionUID = 1;

  /** Writes the page's body, and returns its title. */
  protected abstract String write(
      Html html, HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  protected final void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Html html = new Html();
    String document = html.document(write(html, request, response));
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    if (response.getStatus() != HttpServletResponse.SC_OK
        || !EntityTag.isKnown(request, response, document)) {
      response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The address where a query's answer is, in a form that the endpoint knows by this word. */
  static String answer(String query, String form) {
    return "/vertice/sparql?query=" + encoded(query) + "&output=" + form;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String plural(long count, String noun) {
    return String.format(Locale.ROOT, "%,d", count) + " " + noun + (count == 1 ? "" : "s");
  }
}
