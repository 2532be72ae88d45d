package org.vertice.graph.claim;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A passage of a document, cited by its first and its last few words: {@code Nel 2023, Russia …
 * delle due nazioni}. A very short passage is cited whole.
 *
 * @param first its first words, or all of it
 * @param last its last words, unless it is cited whole
 */
public record Passage(String first, Optional<String> last) {

  /** What stands between the first and the last words, with a blank on each side. */
  public static final String ELLIPSIS = "…";

  private static final Pattern ODD_ELLIPSIS =
      Pattern.compile("[\\s\u00A0]*(?:\u2026|\\.{3,}|(?:\\. ){2,}\\.)[\\s\u00A0]*");

  /** Reads a citation; runs of white space are one blank. */
  public static Passage parse(String citation) {
    String text = WhiteSpace.collapsed(citation);
    int gap = text.indexOf(" " + ELLIPSIS + " ");
    return gap < 0
        ? new Passage(text, Optional.empty())
        : new Passage(text.substring(0, gap), Optional.of(text.substring(gap + 3)));
  }

  /**
   * The citation with the ellipsis as it must be, where it was written without its blanks or as
   * dots: {@code Nel 2023… delle due nazioni}; empty if there is nothing of the kind in it.
   */
  public static Optional<String> fixed(String citation) {
    String fixed = ODD_ELLIPSIS.matcher(citation).replaceAll(" " + ELLIPSIS + " ").strip();
    return WhiteSpace.collapsed(fixed).equals(WhiteSpace.collapsed(citation))
        ? Optional.empty()
        : Optional.of(fixed);
  }

  /** The passage as a text fragment of a URL: {@code :~:text=first,last}. */
  public String textFragment() {
    return ":~:text=" + encoded(first) + last.map(words -> "," + encoded(words)).orElse("");
  }

  /** Percent-encoded; the dash, the comma and the ampersand have a meaning in text fragments. */
  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20").replace("-", "%2D");
  }
}
