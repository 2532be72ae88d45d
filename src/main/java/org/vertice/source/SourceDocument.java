package org.vertice.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An opened document.
 *
 * @param address where it was found
 * @param shownAs how a message names it to the user
 * @param body its bytes
 * @param contentType its media type with parameters, if the server sends one
 * @param contentLanguage languages of its audience as in the {@code Content-Language} header, if
 *     the server sends it
 * @param links values of its {@code Link} headers (RFC 8288), empty for a plain file
 */
public record SourceDocument(
    URI address,
    String shownAs,
    InputStream body,
    Optional<String> contentType,
    Optional<String> contentLanguage,
    List<String> links)
    implements AutoCloseable {

  public SourceDocument {
    links = List.copyOf(links);
  }

  /** A document without headers, such as a plain file. */
  public static SourceDocument plain(URI address, String shownAs, InputStream body) {
    return new SourceDocument(
        address, shownAs, body, Optional.empty(), Optional.empty(), List.of());
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
