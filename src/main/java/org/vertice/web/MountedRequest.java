package org.vertice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.Text;

/** A request as a site at the root of its server would see it. */
final class MountedRequest extends HttpServletRequestWrapper {

  private final String path;
  private final String start;

  /**
   * A request.
   *
   * @param path within the site, as it was sent
   * @param start the part of it that the servlet is mapped to
   */
  MountedRequest(HttpServletRequest request, String path, String start) {
    super(request);
    this.path = path;
    this.start = start;
  }

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
    return path.length() > start.length() ? Text.decoded(path.substring(start.length())) : null;
  }
}
