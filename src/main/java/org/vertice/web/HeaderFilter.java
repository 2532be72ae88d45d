package org.vertice.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.vertice.web.http.ErrorPage;
import org.vertice.web.site.ContentPolicy;

/**
 * The headers of every answer: no browser may guess another media type, and none tells other sites
 * where its reader comes from.
 */
final class HeaderFilter implements Filter {

  private final ErrorPage problems;

  /** A filter that has errors shown on pages. */
  HeaderFilter(ErrorPage problems) {
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    prepare(asked, answer, problems);
    if (isOfOperators(asked) && !reads(asked)) {
      answer.setHeader("Allow", "GET, HEAD");
      answer.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    chain.doFilter(request, response);
  }

  /** Sets the headers, and the page on which errors are shown. */
  static void prepare(
      HttpServletRequest request, HttpServletResponse response, ErrorPage problems) {
    request.setAttribute(ErrorPage.ATTRIBUTE, problems);
    response.setHeader(ContentPolicy.HEADER, ContentPolicy.PLAIN.text());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  /** Fuseki's own answer to every method, TRACE among them. */
  private static boolean isOfOperators(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/$/");
  }

  private static boolean reads(HttpServletRequest request) {
    return List.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
  }
}
