package org.vertice.query.result;

import java.util.ArrayList;
import java.util.List;

/** How many cells of a terminal a text fills, and where it can be broken (Unicode annex 11). */
final class DisplayWidth {

  /** First and last code point of what is two cells wide. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x2329, 0x232A},
    {0x23E9, 0x23EC},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18CFF},
    {0x1AFF0, 0x1B2FF},
    {0x1F1E6, 0x1F1FF},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD}
  };

  private static final String BREAK_AFTER = "/-_#:,;";

  private DisplayWidth() {}

  /** Cells that the text fills. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /**
   * The text in lines of at most this width: broken at blanks, otherwise after a sign that divides
   * an IRI, otherwise anywhere. Nothing is lost but the blank at a break.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (of(rest) > width) {
      int end = breakAt(rest, width);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (!rest.isEmpty() || lines.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  private static int breakAt(String text, int width) {
    int blank = 0;
    int sign = 0;
    int offset = 0;
    int used = 0;
    while (offset < text.length()) {
      int codePoint = text.codePointAt(offset);
      used += of(codePoint);
      boolean white = Character.isWhitespace(codePoint);
      if (used > width && !white) {
        break;
      }
      offset += Character.charCount(codePoint);
      if (white) {
        blank = offset;
      } else if (BREAK_AFTER.indexOf(codePoint) >= 0) {
        sign = offset;
      }
    }
    if (blank > 0) {
      return blank;
    }
    boolean useful = sign > offset / 2;
    int anywhere = Math.max(offset, Character.charCount(text.codePointAt(0)));
    return useful ? sign : anywhere;
  }
}
