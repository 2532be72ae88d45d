package org.vertice.csvw.validation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Suggests a valid value for an invalid one: spreadsheets write numbers and dates in local formats,
 * and people write names instead of ids.
 */
final class ValueSuggestions {

  private static final int LONGEST = 60;

  private static final Pattern DATE =
      Pattern.compile("([0-9]{1,2})([./-])\\s?([0-9]{1,2})\\2\\s?([0-9]{4})");

  /** Thousands separated by points, commas, blanks or apostrophes. */
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}(?:[.,'\u2019\\s\u00A0\u202F][0-9]{3})+");

  private static final Pattern COMMA = Pattern.compile("([+-]?[0-9]+),([0-9]+)");

  private ValueSuggestions() {}

  /**
   * The first other form that is valid.
   *
   * @param valid whether a value is valid in the column
   */
  static Optional<String> of(String value, Predicate<String> valid) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> forms = new ArrayList<>();
    String text = value.strip();
    if (GROUPED.matcher(text).matches()) {
      forms.add(text.replaceAll("[^0-9+-]", ""));
    }
    Matcher comma = COMMA.matcher(text);
    if (comma.matches()) {
      forms.add(comma.group(1) + "." + comma.group(2));
    }
    date(text).ifPresent(forms::add);
    forms.add(text.toLowerCase(Locale.ROOT));
    forms.add(
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s_]+", "-"));
    return forms.stream().filter(form -> !form.equals(value) && valid.test(form)).findFirst();
  }

  /** The date with the year first; empty if day and month are ambiguous. */
  private static Optional<String> date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.group(1));
    int second = Integer.parseInt(parts.group(3));
    boolean dayFirst = parts.group(2).equals(".") || first > 12;
    if (!dayFirst && second <= 12) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            parts.group(4),
            dayFirst ? second : first,
            dayFirst ? first : second));
  }
}
