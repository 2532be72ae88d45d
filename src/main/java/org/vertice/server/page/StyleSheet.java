package org.vertice.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.vertice.server.http.Html;
import org.vertice.server.http.Resource;

/** The one style sheet of all pages. */
public final class StyleSheet extends Resource {

  /** Where it is. */
  public static final String PATH = Html.STYLE;

  private static final long serialVersionUID = 1;

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/css; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    try (InputStream css =
        Objects.requireNonNull(StyleSheet.class.getResourceAsStream("style.css"))) {
      css.transferTo(response.getOutputStream());
    }
  }
}
