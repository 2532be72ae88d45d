package org.vertice.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A page for people. It asks no other machine for anything, and runs no script. */
abstract class Page extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Writes the page's body, and returns its title. */
  protected abstract String write(
      Html html, HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html; charset=utf-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    Html html = new Html();
    String title = write(html, request, response);
    response.getOutputStream().write(html.document(title).getBytes(StandardCharsets.UTF_8));
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
