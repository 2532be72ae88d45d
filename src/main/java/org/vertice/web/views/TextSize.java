package org.vertice.web.views;

import java.util.Arrays;

/**
 * How much room a text takes. The server has no fonts: the widths are rather too large than too
 * small for the sans-serif faces that browsers use, so that what does not overlap here does not
 * overlap there.
 *
 * @param pixels the size of the font
 */
public record TextSize(double pixels) {

  private static final String NARROW = "fijltrI.,;:!'’‘|()[]·- ";
  private static final String WIDE = "mwMWQOGD@%+—…№ЖШЩЮФМжшщюфмы";

  /** The width of a text, in pixels. */
  public double width(String text) {
    return pixels * text.codePoints().mapToDouble(TextSize::widthOf).sum();
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  public String fitting(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    int[] letters = text.codePoints().toArray();
    for (int length = letters.length - 1; length > 0; length--) {
      String shorter = new String(letters, 0, length).stripTrailing() + "…";
      if (width(shorter) <= width) {
        return shorter;
      }
    }
    return Arrays.equals(letters, new int[0]) ? "" : "…";
  }

  private static double widthOf(int letter) {
    if (Character.isIdeographic(letter)
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL
        || (letter >= 0x3000 && letter < 0x3100)
        || letter > 0xFFFF) {
      return 1;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return 0.4;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.97;
    }
    return Character.isUpperCase(letter) ? 0.72 : 0.63;
  }
}
