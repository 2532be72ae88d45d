package org.vertice.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vertice.source.Sha256;

/**
 * Entity tags, which identify a state of an answer (RFC 9110, 8.8.3), and conditional requests
 * (13.1).
 */
public final class EntityTag {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");
  private static final List<String> ANY = List.of("*");
  private static final String WEAK = "W/";

  private EntityTag() {}

  /**
   * Marks an answer that depends on nothing but the graph and the request.
   *
   * @param contentHash of the graph; while it is unknown there is no tag
   * @param asked what else the answer depends on: the query, the parameters
   * @return whether the client has this answer already; then the response is complete
   */
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
    return isAnswered(request, response, WEAK + '"' + Sha256.of(content, 12) + '"');
  }

  /**
   * Marks an answer to GET or HEAD by its tag; the answer to a POST does not represent the address.
   *
   * @param tag quoted, with {@code W/} before it where the bytes may differ
   * @return whether the client has this answer already; then the response is complete
   * @throws HttpStatusException 412 if the client requires another state
   */
  public static boolean isAnswered(
      HttpServletRequest request, HttpServletResponse response, String tag) {
    if (!List.of("GET", "HEAD").contains(request.getMethod())) {
      return false;
    }
    response.setHeader("ETag", tag);
    List<String> required = HeaderList.of(request, "If-Match");
    if (!required.isEmpty() && !isAny(required) && !hasStrong(required, tag)) {
      throw new HttpStatusException(412, "The current state is not one that If-Match names.");
    }
    List<String> known = HeaderList.of(request, "If-None-Match");
    if (isAny(known) || has(known, tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return true;
    }
    return false;
  }

  private static boolean isAny(List<String> tags) {
    return tags.equals(ANY);
  }

  /** Compares strongly (RFC 9110, 8.8.3.2): a weak tag equals no other. */
  private static boolean hasStrong(List<String> tags, String tag) {
    return !tag.startsWith(WEAK) && tags.contains(tag);
  }

  /** Compares weakly: by what is between the quotes. A list with anything but tags is ignored. */
  private static boolean has(List<String> tags, String tag) {
    return tags.stream().allMatch(each -> TAG.matcher(each).matches())
        && tags.stream().anyMatch(each -> opaque(each).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }
}
