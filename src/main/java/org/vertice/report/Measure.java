package org.vertice.report;

import java.util.Locale;

/**
 * The number of things that were checked, such as tables or rows; an empty list of findings means
 * nothing without it.
 *
 * @param count the number
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
