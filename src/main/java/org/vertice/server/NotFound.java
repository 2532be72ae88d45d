package org.vertice.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.vertice.server.http.Fault;
import org.vertice.server.http.Resource;

/** The answer where there is nothing. */
final class NotFound extends Resource {

  private static final long serialVersionUID = 1;

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response) {
    throw new Fault(404, "There is nothing at " + request.getRequestURI() + ".");
  }
}
