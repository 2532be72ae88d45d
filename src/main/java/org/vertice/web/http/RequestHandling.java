package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The frame of every answer. Methods that are not listed are refused with the list (RFC 9110,
 * 15.5.6), or as unknown (15.6.2). An error is a sentence, never a stack trace.
 */
public final class RequestHandling {

  /** The methods of what can only be read. */
  public static final String READING = "GET, HEAD, OPTIONS";

  /** The methods of what can be asked by POST too, without a change to anything. */
  public static final String ASKING = "GET, HEAD, POST, OPTIONS";

  private static final Logger LOG = Logger.getLogger(RequestHandling.class.getName());

  /** Methods that are well-known (RFC 9110, 9.3; RFC 5789); no other is known here at all. */
  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  private RequestHandling() {}

  /**
   * Writes the answer to all methods but OPTIONS. The server drops the body of an answer to HEAD.
   */
  @FunctionalInterface
  public interface Body {

    /**
     * Answers.
     *
     * @throws HttpStatusException if the request cannot be answered
     */
    void answer() throws IOException;
  }

  /**
   * Answers.
   *
   * @param methods {@link #READING} or {@link #ASKING}
   * @throws IOException if the client has gone or gets only a part: then the connection must be
   *     closed
   */
  public static void answer(
      HttpServletRequest request, HttpServletResponse response, String methods, Body body)
      throws IOException {
    try {
      if (!allows(methods, request.getMethod())) {
        throw KNOWN.contains(request.getMethod()) ? notAllowed(methods) : notKnown(methods);
      }
      if (request.getMethod().equals("OPTIONS")) {
        response.setHeader("Allow", methods);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      } else {
        body.answer();
      }
    } catch (HttpStatusException fault) {
      ErrorResponse.send(request, response, fault);
    } catch (OutOfMemoryError e) {
      Outcome.TOO_LARGE.note(request);
      ErrorResponse.send(
          request,
          response,
          new HttpStatusException(503, "There is not enough memory for this.")
              .worded("fault.memory"));
    } catch (StackOverflowError e) {
      ErrorResponse.send(
          request,
          response,
          new HttpStatusException(400, "The request is nested too deeply.").worded("fault.nested"));
    } catch (EOFException e) {
      Outcome.GONE.note(request);
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "A request failed", e);
      Outcome.FAILED.note(request);
      ErrorResponse.send(
          request,
          response,
          new HttpStatusException(500, "The server could not answer this request.")
              .worded("fault.failed"));
    }
  }

  private static boolean allows(String methods, String method) {
    return !method.isEmpty() && (", " + methods + ",").contains(", " + method + ",");
  }

  private static HttpStatusException notKnown(String methods) {
    return new HttpStatusException(
            501, "This server does not know that method. It knows " + methods + ".")
        .worded("fault.method", methods);
  }

  private static HttpStatusException notAllowed(String methods) {
    return new HttpStatusException(
            405,
            "The graph is read only: " + methods + ". To change it, change a row of its tables.")
        .with("Allow", methods)
        .worded("fault.read", methods);
  }
}
