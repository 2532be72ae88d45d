package org.vertice.web.fuseki;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.Negotiation;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.RequestHandling;

/**
 * Stands before Fuseki's dispatcher at the address of a dataset itself, where parameters and media
 * types choose between {@code query} and {@code gsp-r}. The dispatcher would read a form of any
 * length to do so, and refuse requests that write without saying what is allowed.
 */
public final class DatasetAddress implements Filter {

  private final int mostBytes;
  private final String page;

  /**
   * A filter for the address of a dataset that can only be read.
   *
   * @param mostBytes how long a body may be
   * @param page the path to which a browser without a query is redirected
   */
  public DatasetAddress(int mostBytes, String page) {
    this.mostBytes = mostBytes;
    this.page = page;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    boolean[] passes = {false};
    RequestHandling.answer(
        asked,
        answer,
        RequestHandling.ASKING,
        () -> {
          SparqlRequest.of(asked, mostBytes);
          if (wantsPage(asked)) {
            answer.setHeader("Location", page);
            answer.setHeader("Vary", "Accept");
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
          } else {
            passes[0] = true;
          }
        });
    if (passes[0]) {
      Parameters parameters = SparqlRequest.of(asked, mostBytes).parameters();
      chain.doFilter(new Read(asked, parameters), response);
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        && request.getQueryString() == null
        && Negotiation.wantsPage(request);
  }

  /** A request whose parameters have been read. */
  private static final class Read extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    Read(HttpServletRequest request, Parameters read) {
      super(request);
      read.names().forEach(name -> parameters.put(name, read.all(name).toArray(String[]::new)));
    }

    @Override
    public @Nullable String getParameter(String name) {
      String[] values = parameters.get(name);
      return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }
  }
}
