package org.vertice.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.vertice.source.Sha256;

/** What tells one state of an answer from another (RFC 9110, 8.8.3), always weak. */
public final class EntityTag {

  private EntityTag() {}

  /**
   * Marks an answer that depends on nothing but the graph and the request.
   *
   * @param asked what else the answer depends on: the query, the parameters
   * @return whether the client has this answer already; then the response is complete
   */
  public static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, Snapshot snapshot, String asked) {
    return isKnown(request, response, snapshot.contentHash(), asked);
  }

  /** The same for whatever has a content: without its hash there is no mark. */
  public static boolean isKnown(
      HttpServletRequest request,
      HttpServletResponse response,
      Optional<String> contentHash,
      String asked) {
    return contentHash
        .map(
            hash ->
                isKnown(
                    request,
                    response,
                    String.join("\u0000", hash, asked, String.valueOf(response.getContentType()))))
        .orElse(false);
  }

  /** Marks an answer by all of what it depends on, or by itself. */
  public static boolean isKnown(
      HttpServletRequest request, HttpServletResponse response, String content) {
    String tag = Sha256.of(content, 12);
    response.setHeader("ETag", "W/\"" + tag + "\"");
    String known = request.getHeader("If-None-Match");
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reading && known != null && (known.strip().equals("*") || known.contains('"' + tag))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return true;
    }
    return false;
  }
}
