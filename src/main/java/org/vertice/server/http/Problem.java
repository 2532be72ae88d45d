package org.vertice.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says what went wrong: in plain text to programs, on a page to browsers. */
public final class Problem {

  private Problem() {}

  /**
   * Tells it.
   *
   * @throws IOException if a part of the answer is on its way already: then the connection must be
   *     cut, so that nobody takes the part for the whole
   */
  public static void tell(HttpServletRequest request, HttpServletResponse response, Fault fault)
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
    boolean page = Accept.of(Negotiation.header(request)).names("text/html");
    byte[] body;
    if (page) {
      response.setContentType("text/html; charset=utf-8");
      body = page(fault).getBytes(StandardCharsets.UTF_8);
    } else {
      response.setContentType("text/plain; charset=utf-8");
      body = (fault.message() + "\n").getBytes(StandardCharsets.UTF_8);
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String page(Fault fault) {
    Html html = new Html();
    String title = title(fault.status());
    html.open("header").open("p").element("a", "Vertice", "href", "/").close("p");
    html.element("h1", title).close("header").newLine().open("main");
    html.element("pre", fault.message(), "class", "message", "role", "alert").newLine();
    html.open("p").element("a", "What there is, and how to ask", "href", "/").close("p");
    html.close("main");
    return html.document(title);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "The request is not right";
      case 403 -> "Not allowed here";
      case 404 -> "Nothing here has this name";
      case 405 -> "It can only be read";
      case 406 -> "Not to be had in that form";
      case 413, 414 -> "The request is too long";
      case 415 -> "The request has an unknown form";
      case 503 -> "Not now";
      default -> status >= 500 ? "The server failed" : "This cannot be answered";
    };
  }
}
