package org.vertice.web.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is at an address. It answers GET, HEAD and OPTIONS, some answer POST too, as {@link
 * RequestHandling} says.
 */
public abstract class Resource extends HttpServlet {

  private static final long serialVersionUID = 1;

  /** Answers GET, HEAD (whose body the server drops) and, where it is taken, POST. */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /** Whether a POST is answered; it never changes anything. */
  protected boolean takesPost() {
    return false;
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    RequestHandling.answer(
        request,
        response,
        takesPost() ? RequestHandling.ASKING : RequestHandling.READING,
        () -> answer(request, response));
  }
}
