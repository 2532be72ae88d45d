package org.vertice.csvw.tabular;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Character encodings by the names that the Web gives them (WHATWG Encoding, section 4.2). */
final class Encodings {

  /** Names that Java does not know, or uses for something narrower than the Web does. */
  private static final Map<String, String> WEB_NAMES =
      Map.of(
          "unicode-1-1-utf-8", "UTF-8",
          "ascii", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-1", "windows-1252",
          "iso8859-1", "windows-1252",
          "latin1", "windows-1252",
          "l1", "windows-1252",
          "x-cp1252", "windows-1252",
          "utf-16", "UTF-16LE");

  private Encodings() {}

  /**
   * The encoding of that name; empty if there is none.
   *
   * @param head the file's first bytes: a byte order mark settles which kind of UTF-16 it is
   */
  static Optional<Charset> named(String name, byte[] head) {
    String label = name.strip().toLowerCase(Locale.ROOT);
    if (label.equals("utf-16") && byteOrderMark(head)) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    try {
      return Optional.of(Charset.forName(WEB_NAMES.getOrDefault(label, label)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean byteOrderMark(byte[] head) {
    int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** Whether the first bytes are those of text in UTF-16, with a byte order mark or without. */
  static boolean isUtf16(byte[] head) {
    return byteOrderMark(head)
        || (head.length >= 4
            && ((head[0] == 0 && head[2] == 0 && head[1] != 0 && head[3] != 0)
                || (head[1] == 0 && head[3] == 0 && head[0] != 0 && head[2] != 0)));
  }

  /** Whether the first bytes are those of a ZIP archive, as spreadsheet programs save. */
  static boolean isArchive(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }
}
