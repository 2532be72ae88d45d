package org.vertice.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request: a status, and a sentence or two for whoever asked. */
public final class Fault extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * An end of a request.
   *
   * @param status 400 to 599
   * @param message what is wrong and how to mend it; plain text
   */
  public Fault(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The same with a header of the answer. */
  public Fault with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What to say. */
  public String message() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }
}
