package org.vertice.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The one style sheet of all pages. */
final class StyleSheet extends HttpServlet {

  /** Where it is. */
  static final String PATH = "/style.css";

  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/css; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    try (InputStream css =
        Objects.requireNonNull(StyleSheet.class.getResourceAsStream("style.css"))) {
      css.transferTo(response.getOutputStream());
    }
  }
}
