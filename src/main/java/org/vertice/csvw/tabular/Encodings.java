package org.vertice.csvw.tabular;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Character encodings by the names that the Web gives them (WHATWG Encoding, section 4.2). */
public final class Encodings {

  /**
   * Java's name of an encoding, and the Web's labels for it that Java does not know or uses for
   * something narrower. Java has neither ISO-8859-10 nor ISO-8859-14.
   */
  private static final Map<String, String> WEB_LABELS =
      Map.ofEntries(
          Map.entry("UTF-8", "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
          Map.entry("UTF-16LE", "utf-16 unicode csunicode iso-10646-ucs-2 ucs-2 unicodefeff"),
          Map.entry("UTF-16BE", "unicodefffe"),
          Map.entry(
              "windows-1252",
              "ascii us-ascii ansi_x3.4-1968 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 l1"
                  + " iso_8859-1:1987 latin1"),
          Map.entry("windows-1254", "csisolatin5 iso-8859-9 iso-ir-148 iso_8859-9:1989 l5 latin5"),
          Map.entry("x-windows-874", "dos-874 iso-8859-11 tis-620"),
          Map.entry("ISO-8859-6", "csiso88596e csiso88596i"),
          Map.entry("ISO-8859-8", "csiso88598e csiso88598i visual logical"),
          Map.entry("KOI8-R", "koi"),
          Map.entry("KOI8-U", "koi8-ru"),
          Map.entry("x-MacRoman", "csmacintosh mac macintosh x-mac-roman"),
          Map.entry("x-MacUkraine", "x-mac-cyrillic x-mac-ukrainian"),
          Map.entry(
              "GB18030",
              "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
          Map.entry("Big5-HKSCS", "big5 cn-big5 csbig5 x-x-big5"),
          Map.entry("windows-31j", "csshiftjis ms_kanji shift-jis shift_jis sjis x-sjis"),
          Map.entry(
              "x-windows-949",
              "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989"
                  + " ksc5601 ksc_5601"));

  private static final Map<String, String> JAVA_NAMES = javaNames();
  private static final Pattern ISO_8859 = Pattern.compile("iso[-_]?8859-?([0-9]{1,2})(?:-[ei])?");
  private static final Pattern WINDOWS = Pattern.compile("x-cp([0-9]{4})");

  private Encodings() {}

  private static Map<String, String> javaNames() {
    Map<String, String> names = new HashMap<>();
    WEB_LABELS.forEach(
        (name, labels) -> {
          for (String label : labels.split(" ", -1)) {
            names.put(label, name);
          }
        });
    return Map.copyOf(names);
  }

  /** Whether there is an encoding of that name. */
  public static boolean isKnown(String name) {
    return named(name, new byte[0]).isPresent();
  }

  /**
   * The encoding of that name; empty if there is none.
   *
   * @param head the file's first bytes: UTF-8's byte order mark overrides the name, and any other
   *     decides the byte order of UTF-16 (WHATWG Encoding, section 6)
   */
  static Optional<Charset> named(String name, byte[] head) {
    String label = name.strip().toLowerCase(Locale.ROOT);
    label = ISO_8859.matcher(label).replaceFirst("iso-8859-$1");
    label = WINDOWS.matcher(label).replaceFirst("windows-$1");
    String javaName = JAVA_NAMES.getOrDefault(label, label);
    try {
      Charset charset = Charset.forName(javaName);
      boolean marked = javaName.startsWith("UTF-16") && byteOrderMark(head);
      return Optional.of(
          isMarkedUtf8(head) ? StandardCharsets.UTF_8 : marked ? StandardCharsets.UTF_16 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isMarkedUtf8(byte[] head) {
    return head.length >= 3
        && (head[0] & 0xFF) == 0xEF
        && (head[1] & 0xFF) == 0xBB
        && (head[2] & 0xFF) == 0xBF;
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
