package org.vertice.report;

import java.util.Locale;

/**
 * A number that says how much was looked at: a list of no findings is worth nothing without it.
 *
 * @param count how many
 * @param singular the noun for one
 * @param plural the noun for none or several; also the measure's name in JSON
 */
public record Measure(long count, String singular, String plural) {

  /** A measure whose plural ends in {@code s}. */
  public static Measure of(long count, String singular) {
    return new Measure(count, singular, singular + "s");
  }

  /** Number and noun, such as {@code 1 table} or {@code 1,200 rows}. */
  public String words() {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? singular : plural);
  }
}
