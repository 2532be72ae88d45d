package org.vertice.graph.claim;

import java.util.ArrayList;
import java.util.List;
import org.vertice.graph.claim.PassageMatch.Ambiguous;
import org.vertice.graph.claim.PassageMatch.NotFound;
import org.vertice.graph.claim.PassageMatch.Span;
import org.vertice.graph.claim.PassageMatch.Unique;

/**
 * Finds passages in one document. Each occurrence of the first words is paired with the nearest
 * last words after it; the passage is unique if there is exactly one such pair.
 */
public final class PassageFinder {

  private final String text;

  /** For each character of {@link #text}, and its end, the code point in the document. */
  private final int[] offsets;

  /** Makes a finder for a document's text. */
  public PassageFinder(String document) {
    StringBuilder collapsed = new StringBuilder();
    int[] at = new int[document.length() + 1];
    int codePoint = 0;
    for (int i = 0; i < document.length(); codePoint++) {
      int c = document.codePointAt(i);
      i += Character.charCount(c);
      boolean space = WhiteSpace.is(c);
      if (space && (collapsed.isEmpty() || collapsed.charAt(collapsed.length() - 1) == ' ')) {
        continue;
      }
      for (char unit : space ? new char[] {' '} : Character.toChars(c)) {
        at[collapsed.length()] = codePoint;
        collapsed.append(unit);
      }
    }
    at[collapsed.length()] = codePoint;
    this.text = collapsed.toString();
    this.offsets = at;
  }

  /** Looks for a passage. */
  public PassageMatch find(Passage passage) {
    List<Span> spans = new ArrayList<>();
    boolean begins = false;
    String last = passage.last().orElse("");
    int start = indexOf(passage.first(), 0);
    int lastAt = 0;
    while (start >= 0 && lastAt >= 0) {
      begins = true;
      int behind = start + passage.first().length();
      if (passage.last().isEmpty()) {
        lastAt = behind;
      } else if (lastAt < behind) {
        // Last words after these first ones are the nearest to the next first ones too.
        lastAt = indexOf(last, behind);
      }
      if (lastAt >= 0) {
        spans.add(new Span(offsets[start], offsets[lastAt + last.length() - 1] + 1));
      }
      start = indexOf(passage.first(), start + 1);
    }
    if (spans.size() == 1) {
      return new Unique(spans.get(0));
    }
    if (spans.isEmpty()) {
      String missing = begins ? passage.last().orElse("") : passage.first();
      return new NotFound(missing, NearestWords.in(text, missing));
    }
    return new Ambiguous(spans);
  }

  private int indexOf(String words, int from) {
    return words.isEmpty() ? -1 : text.indexOf(words, from);
  }
}
