package org.vertice.web.fuseki;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.RequestHandling;

/**
 * Closes the connection on which an answer failed half-way, so that no client takes a part for the
 * whole. Fuseki's dispatcher catches all exceptions: an operation leaves its own with the request,
 * and this filter, which stands before the dispatcher, throws it.
 */
public final class AbortOnFailure implements Filter {

  private static final String REASON = AbortOnFailure.class.getName();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    if (request.getAttribute(REASON) instanceof IOException reason) {
      throw reason;
    }
  }

  /**
   * Runs an operation as {@link RequestHandling} says.
   *
   * @param methods that are answered
   */
  static void process(HttpAction action, String methods, Runnable operation) {
    try {
      RequestHandling.answer(
          action.getRequest(), action.getResponse(), methods, () -> run(operation));
    } catch (IOException reason) {
      action.getRequest().setAttribute(REASON, reason);
    }
  }

  private static void run(Runnable operation) throws IOException {
    try {
      operation.run();
    } catch (ActionErrorException e) {
      throw e.getCause() instanceof HttpStatusException fault
          ? fault
          : new HttpStatusException(e.getRC(), String.valueOf(e.getMessage()));
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException reason ? reason : new IOException(e);
    }
  }

  /** Runs a step so that Fuseki's counters see how it ended. */
  static void counted(RequestHandling.Body step) {
    try {
      step.answer();
    } catch (HttpStatusException fault) {
      throw new ActionErrorException(fault.status(), fault.message(), fault);
    } catch (IOException reason) {
      throw new RuntimeIOException(reason);
    }
  }
}
