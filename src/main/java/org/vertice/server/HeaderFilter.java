package org.vertice.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.vertice.server.http.ProblemPage;
import org.vertice.server.site.ContentPolicy;

/**
 * What every answer says: browsers' scripts of any site may read it (the graph is public to whoever
 * reaches the server, and nothing here changes or depends on who asks), and no browser may take it
 * for anything but what it is.
 */
final class HeaderFilter implements Filter {

  private final ProblemPage problems;

  /** A filter that has problems told on pages. */
  HeaderFilter(ProblemPage problems) {
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    asked.setAttribute(ProblemPage.ATTRIBUTE, problems);
    answer.setHeader(ContentPolicy.HEADER, ContentPolicy.PLAIN.text());
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader(
        "Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, Content-Location");
    if (asked.getMethod().equals("OPTIONS")
        && asked.getHeader("Access-Control-Request-Method") != null) {
      answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
      answer.setHeader(
          "Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match, X-Requested-With");
      answer.setHeader("Access-Control-Max-Age", "86400");
    }
    chain.doFilter(request, response);
  }
}
