package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a request ended, for the access log and the counters. */
public enum Outcome {
  /** With an answer. */
  OK,
  /** The request was wrong. */
  REFUSED,
  /** Too many queries ran already. */
  BUSY,
  /** The query's time was up. */
  TIMEOUT,
  /** The answer grew too large, or the memory too small. */
  TOO_LARGE,
  /** The client went away. */
  GONE,
  /** The server failed. */
  FAILED;

  /** The request's attribute that holds it. */
  public static final String ATTRIBUTE = "org.vertice.outcome";

  /** Notes it with the request. */
  public void note(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** What was noted, otherwise what the status means. */
  public static Outcome of(@Nullable Object attribute, int status) {
    if (attribute instanceof Outcome noted) {
      return noted;
    }
    return status < 400 ? OK : status < 500 ? REFUSED : FAILED;
  }

  /** As logs write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
