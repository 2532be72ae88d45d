package org.vertice.server.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What can be asked for at an address. It answers GET, HEAD and OPTIONS, some answer POST too; all
 * other methods are refused with the list of these (RFC 9110, 15.5.6). A failure is told in a
 * sentence, never in a stack trace.
 */
public abstract class Resource extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(Resource.class.getName());

  /** Answers GET, HEAD (whose body is dropped on the way) and, where it is taken, POST. */
  protected abstract void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /** Whether a POST is answered; it never changes anything. */
  protected boolean takesPost() {
    return false;
  }

  /** The methods that are answered, as the header {@code Allow} lists them. */
  final String methods() {
    return takesPost() ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
  }

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      switch (request.getMethod()) {
        case "GET", "HEAD" -> answer(request, response);
        case "POST" -> {
          if (!takesPost()) {
            throw notAllowed();
          }
          answer(request, response);
        }
        case "OPTIONS" -> {
          response.setHeader("Allow", methods());
          response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        default -> throw notAllowed();
      }
    } catch (Fault fault) {
      Problem.tell(request, response, fault);
    } catch (OutOfMemoryError e) {
      Outcome.TOO_LARGE.note(request);
      Problem.tell(
          request,
          response,
          new Fault(503, "This needs more memory than there is.").worded("fault.memory"));
    } catch (StackOverflowError e) {
      Problem.tell(
          request,
          response,
          new Fault(400, "The request is nested too deeply.").worded("fault.nested"));
    } catch (EOFException e) {
      Outcome.GONE.note(request);
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A request failed", e);
      Outcome.FAILED.note(request);
      Problem.tell(
          request,
          response,
          new Fault(500, "The server failed to answer this.").worded("fault.failed"));
    }
  }

  private Fault notAllowed() {
    return new Fault(
            405,
            "The graph can only be read here: "
                + methods()
                + ". To change it, change a row of its tables.")
        .with("Allow", methods())
        .worded("fault.read", methods());
  }
}
