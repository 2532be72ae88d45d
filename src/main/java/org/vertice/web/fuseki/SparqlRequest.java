package org.vertice.web.fuseki;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Parameters;

/**
 * A request of the SPARQL 1.1 Protocol, section 2.1: the query operation by GET, by POST of a form
 * and by POST of the query itself.
 *
 * @param query the query's text; empty if the address was asked for without one
 * @param parameters all others
 */
public record SparqlRequest(Optional<String> query, Parameters parameters) {

  static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  /** The attribute of a request that holds what was read of it already. */
  private static final String ATTRIBUTE = SparqlRequest.class.getName();

  /**
   * Reads a request, its body once only.
   *
   * @throws HttpStatusException if it is not such a request, or longer than allowed
   */
  static SparqlRequest of(HttpServletRequest request, int mostBytes) throws IOException {
    if (request.getAttribute(ATTRIBUTE) instanceof SparqlRequest known) {
      return known;
    }
    SparqlRequest read = read(request, mostBytes);
    request.setAttribute(ATTRIBUTE, read);
    return read;
  }

  private static SparqlRequest read(HttpServletRequest request, int mostBytes) throws IOException {
    Parameters address = Parameters.ofAddress(request);
    if (!request.getMethod().equals("POST")) {
      return refusingUpdates(new SparqlRequest(address.one("query"), address));
    }
    return switch (mediaType(request)) {
      case FORM -> {
        Parameters all = address.andForm(Parameters.body(request, mostBytes));
        yield refusingUpdates(new SparqlRequest(Optional.of(required(all)), all));
      }
      case QUERY -> {
        mustBeUnicode(request);
        yield new SparqlRequest(Optional.of(Parameters.body(request, mostBytes)), address);
      }
      case "application/sparql-update" -> throw noUpdates();
      default ->
          throw new HttpStatusException(
                  415, "A query is posted as " + QUERY + ", or in a form as " + FORM + ".")
              .with("Accept", QUERY + ", " + FORM);
    };
  }

  /** The media type knows no other encoding (SPARQL 1.1 Query Language, 19.1). */
  private static void mustBeUnicode(HttpServletRequest request) {
    String charset = request.getCharacterEncoding();
    if (charset != null && !charset.matches("(?i)utf-?8|us-ascii")) {
      throw new HttpStatusException(415, "A query is written in UTF-8, not in " + charset + ".")
          .with("Accept", QUERY);
    }
  }

  private static String required(Parameters parameters) {
    refuseUpdate(parameters);
    return parameters
        .one("query")
        .orElseThrow(() -> new HttpStatusException(400, "The form has no field named query."));
  }

  private static SparqlRequest refusingUpdates(SparqlRequest request) {
    refuseUpdate(request.parameters());
    return request;
  }

  private static void refuseUpdate(Parameters parameters) {
    if (parameters.has("update")) {
      throw noUpdates();
    }
  }

  private static HttpStatusException noUpdates() {
    return new HttpStatusException(
            403,
            "This is a SPARQL Update, but the graph is read only. To change it, change a row of its"
                + " tables.")
        .worded("fault.update");
  }

  private static String mediaType(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** How long the client is willing to wait, in seconds; forever if it does not say. */
  public Duration timeout() {
    return parameters
        .one("timeout")
        .map(
            seconds -> {
              if (!seconds.matches("[0-9]{1,6}(\\.[0-9]{1,3})?")
                  || Double.parseDouble(seconds) <= 0) {
                throw new HttpStatusException(400, "timeout is a number of seconds, such as 5.");
              }
              return Duration.ofMillis((long) (Double.parseDouble(seconds) * 1000));
            })
        .orElse(Duration.ofDays(1));
  }
}
