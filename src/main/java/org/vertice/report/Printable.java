package org.vertice.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text from outside safe for a terminal or a log. */
public final class Printable {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Printable() {}

  /**
   * The text with escapes for characters that a terminal would act on: control characters, which
   * move the cursor or set the title, and those that change the direction of reading.
   */
  public static String of(String text) {
    if (text.chars().noneMatch(Printable::isObeyed)) {
      return text;
    }
    StringBuilder safe = new StringBuilder();
    text.chars()
        .forEach(
            each -> {
              if (isObeyed(each)) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", each));
              } else {
                safe.append((char) each);
              }
            });
    return safe.toString();
  }

  /**
   * The same in one line, with long values cut: a value is a word, or what is in quotation marks.
   */
  public static String line(String text, int longest) {
    StringBuilder line = new StringBuilder();
    int word = 0;
    boolean quoted = false;
    for (String each : BLANKS.splitAsStream(text.strip()).toList()) {
      String joined = line.isEmpty() ? each : " " + each;
      word = quoted ? word + joined.length() : each.length();
      if (word <= longest) {
        line.append(joined);
      } else if (word - joined.length() < longest) {
        line.append(joined, 0, Math.max(1, joined.length() - (word - longest))).append('…');
      }
      quoted ^= each.chars().filter(sign -> sign == '"').count() % 2 == 1;
      if (line.length() > 5 * longest) {
        return of(line.substring(0, 5 * longest)) + "…";
      }
    }
    return of(line.toString());
  }

  private static boolean isObeyed(int character) {
    return (Character.isISOControl(character) && character != '\t')
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0x2028
        || character == 0x2029;
  }
}
