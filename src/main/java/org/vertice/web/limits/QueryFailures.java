package org.vertice.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.vertice.query.expression.QueryRefused;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Outcome;

/** The errors that a client gets for a query that failed. */
final class QueryFailures {

  private final HttpServletRequest request;
  private final Duration time;

  /** For a request whose query had this much time. */
  QueryFailures(HttpServletRequest request, Duration time) {
    this.request = request;
    this.time = time;
  }

  /**
   * The exception to throw.
   *
   * @param stopped whether the query was stopped, which then is the reason for all that it threw
   * @param closing whether the whole server stops
   */
  RuntimeException of(Throwable failure, boolean stopped, boolean closing) {
    if (failure instanceof HttpStatusException fault) {
      if (fault.status() == 413) {
        Outcome.TOO_LARGE.note(request);
      }
      return fault;
    }
    if (failure instanceof QueryRefused refused) {
      return refused(refused.getMessage());
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (stopped || failure instanceof QueryCancelledException) {
      return timeUp(closing);
    }
    if (failure instanceof QueryDeniedException) {
      return new HttpStatusException(
              403,
              "SERVICE: this server sends queries only to servers that its operator has named.")
          .worded("fault.service");
    }
    if (failure instanceof QueryExceptionHTTP || failure instanceof HttpException) {
      String reason = String.valueOf(failure.getMessage());
      return new HttpStatusException(502, "SERVICE: the other server did not answer: " + reason)
          .worded("fault.peer", reason);
    }
    return plain(failure);
  }

  private RuntimeException plain(Throwable failure) {
    if (failure instanceof UncheckedIOException unwritten) {
      Outcome.GONE.note(request);
      return unwritten;
    }
    if (failure instanceof RuntimeIOException || failure instanceof IOException) {
      Outcome.GONE.note(request);
      return new UncheckedIOException(new IOException(failure));
    }
    if (failure instanceof QueryException
        || failure instanceof ArithmeticException
        || failure instanceof NumberFormatException) {
      return refused(String.valueOf(failure.getMessage()));
    }
    return failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
  }

  private static HttpStatusException refused(String reason) {
    return new HttpStatusException(400, "The query cannot be run: " + reason)
        .worded("fault.run", reason);
  }

  /** The time is up, or the server stops. */
  HttpStatusException timeUp(boolean closing) {
    Outcome.TIMEOUT.note(request);
    return closing
        ? new HttpStatusException(503, "The server is stopping.").worded("fault.stopping")
        : new HttpStatusException(
                503, "The query took longer than " + words() + " and was stopped.")
            .worded("fault.time", seconds());
  }

  /** With a unit that is the same in all languages. */
  private String seconds() {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private String words() {
    return time.toMillis() % 1000 == 0
        ? time.toSeconds() + (time.toSeconds() == 1 ? " second" : " seconds")
        : time.toMillis() + " ms";
  }
}
