package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers with an error: in plain text to programs, on a page to browsers. */
public final class ErrorResponse {

  private static final Logger LOG = Logger.getLogger(ErrorResponse.class.getName());

  private ErrorResponse() {}

  /**
   * Answers.
   *
   * @throws IOException if a part of the answer has been sent already: then the connection must be
   *     closed, so that no client takes the part for the whole
   */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, HttpStatusException fault)
      throws IOException {
    if (response.isCommitted()) {
      throw new IOException("The answer was cut short: " + fault.message());
    }
    response.resetBuffer();
    List.of("ETag", "Content-Encoding", "Content-Disposition", "Link")
        .forEach(name -> response.setHeader(name, null));
    response.setStatus(fault.status());
    fault.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    Optional<String> page = page(request, response, fault);
    response.setContentType(
        page.isPresent() ? "text/html; charset=utf-8" : "text/plain; charset=utf-8");
    byte[] body = page.orElse(fault.message() + "\n").getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** On a page where the client reads pages and the site has one. */
  private static Optional<String> page(
      HttpServletRequest request, HttpServletResponse response, HttpStatusException fault) {
    if (Accept.of(Negotiation.header(request)).wantsMost("text/html")
        && request.getAttribute(ErrorPage.ATTRIBUTE) instanceof ErrorPage page) {
      try {
        return Optional.of(page.of(request, response, fault));
      } catch (RuntimeException e) {
        LOG.log(Level.SEVERE, "The page about a problem failed", e);
      }
    }
    return Optional.empty();
  }
}
