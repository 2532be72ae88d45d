package org.vertice.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer says: browsers' scripts of any site may read it (the graph is public to whoever
 * reaches the server, and nothing here changes or depends on who asks), and no browser may take it
 * for anything but what it is.
 */
final class HeaderFilter implements Filter {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("Content-Security-Policy", POLICY);
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
