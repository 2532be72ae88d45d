package org.vertice.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests that may have changed a dataset. One counts as soon as its answer is on the
 * way, since what it changed has been committed then: whoever asks after the answer has come sees
 * the change.
 */
final class Changes {

  private final AtomicLong ended = new AtomicLong();
  private final Set<HttpServletResponse> running = ConcurrentHashMap.newKeySet();

  /** A number that grows with each request that may have changed the dataset. */
  synchronized long count() {
    return ended.get() + running.stream().filter(HttpServletResponse::isCommitted).count();
  }

  /** Passes a request on that may change the dataset. */
  void watch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    running.add(response);
    try {
      chain.doFilter(request, response);
    } finally {
      end(response);
    }
  }

  private synchronized void end(HttpServletResponse response) {
    running.remove(response);
    ended.incrementAndGet();
  }
}
