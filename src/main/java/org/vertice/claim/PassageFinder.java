package org.vertice.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vertice.claim.PassageMatch.Ambiguous;
import org.vertice.claim.PassageMatch.NotFound;
import org.vertice.claim.PassageMatch.Span;
import org.vertice.claim.PassageMatch.Unique;
import org.vertice.report.Nearest;

/**
 * Finds passages in one document. Each occurrence of the first words goes with the nearest last
 * words behind it; the passage is unique if there is exactly one such pair.
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
    int start = indexOf(passage.first(), 0);
    while (start >= 0) {
      begins = true;
      int behind = start + passage.first().length();
      int end = passage.last().map(words -> endOf(words, behind)).orElse(behind);
      if (end >= 0) {
        spans.add(new Span(offsets[start], offsets[end - 1] + 1));
      }
      start = indexOf(passage.first(), start + 1);
    }
    if (spans.size() == 1) {
      return new Unique(spans.get(0));
    }
    if (spans.isEmpty()) {
      String missing = begins ? passage.last().orElse("") : passage.first();
      return new NotFound(missing, nearest(missing));
    }
    return new Ambiguous(spans);
  }

  private int indexOf(String words, int from) {
    return words.isEmpty() ? -1 : text.indexOf(words, from);
  }

  private int endOf(String words, int from) {
    int at = indexOf(words, from);
    return at < 0 ? -1 : at + words.length();
  }

  /** As many words of the document as are looked for, the most similar ones. */
  private Optional<String> nearest(String words) {
    int count = words.split(" ", -1).length;
    String[] all = text.split(" ", -1);
    List<String> windows = new ArrayList<>();
    for (int i = 0; i + count <= all.length; i++) {
      windows.add(String.join(" ", List.of(all).subList(i, i + count)));
    }
    return Nearest.to(words, windows)
        .or(() -> windows.stream().filter(window -> alike(window, words)).findFirst());
  }

  /** Only letter case and the kind of apostrophe and quotation marks differ. */
  private static boolean alike(String a, String b) {
    return plain(a).equals(plain(b));
  }

  private static String plain(String words) {
    return words.replaceAll("[‘’ʼ']", "'").replaceAll("[“”«»„\"]", "\"").toLowerCase(Locale.ROOT);
  }
}
