package org.vertice.web.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a request with an HTTP status and a message for the client. */
public final class HttpStatusException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Map<String, String> headers = new LinkedHashMap<>();
  private transient Optional<Words> words = Optional.empty();

  /**
   * An error.
   *
   * @param status 400 to 599
   * @param message what is wrong and how to fix it; plain text
   */
  public HttpStatusException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The same with a header of the answer. */
  public HttpStatusException with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /**
   * The same with the first line of the message in the words that the pages have for it.
   *
   * @param key of the text among the messages of the interface
   * @param values for its places
   */
  public HttpStatusException worded(String key, Object... values) {
    words = Optional.of(new Words(key, List.of(values)));
    return this;
  }

  /**
   * A text of the interface.
   *
   * @param key of the text
   * @param values for its places
   */
  public record Words(String key, List<Object> values) {

    public Words {
      values = List.copyOf(values);
    }
  }

  /** How pages say the first line of the message, if they have words for it. */
  public Optional<Words> words() {
    return words;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The first line states the error, others are details. Plain text in English. */
  public String message() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }
}
