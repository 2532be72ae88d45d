package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Writes an error as a page of the site. */
@FunctionalInterface
public interface ErrorPage {

  /** The attribute of a request that holds the one to use. */
  String ATTRIBUTE = ErrorPage.class.getName();

  /** The whole document. The response's status is set already. */
  String of(HttpServletRequest request, HttpServletResponse response, HttpStatusException fault);
}
