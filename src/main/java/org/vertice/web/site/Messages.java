package org.vertice.web.site;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The interface's texts in one language: UTF-8 properties, {@code {0}} for a value.
 *
 * @param texts as the file has them, by their keys
 */
public record Messages(Language language, Map<String, String> texts) {

  /** The place of a value; a value that looks like a place is not taken for one. */
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  private static final Map<Language, Messages> ALL =
      Arrays.stream(Language.values()).collect(Collectors.toMap(each -> each, Messages::read));

  /** The texts in a language. */
  public static Messages in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  private static Messages read(Language language) {
    String file = "messages_" + language.tag() + ".properties";
    try (InputStream stream = Messages.class.getResourceAsStream(file);
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8)) {
      ResourceBundle texts = new PropertyResourceBundle(reader);
      return new Messages(
          language,
          texts.keySet().stream().collect(Collectors.toMap(key -> key, texts::getString)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the language writes numbers and dates. */
  public Locale locale() {
    return language.locale();
  }

  /** Whether there is a text of this key: where data chooses the key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * The text with its values in place.
   *
   * @param key of a text; a key without a text is a bug
   */
  public String say(String key, Object... values) {
    return PLACE
        .matcher(pattern(key))
        .replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
  }

  /** A place that no value is given for stays as it is. */
  private static String value(MatchResult place, Object... values) {
    int index = Integer.parseInt(place.group(1));
    return index < values.length ? String.valueOf(values[index]) : place.group();
  }

  /** A number of something: the text of {@code key.one} or {@code key.other}. */
  public String count(String key, long number) {
    return say(key + (number == 1 ? ".one" : ".other"), number(number));
  }

  /** A number as the language writes it. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** The text with markup, such as a link, in its places. */
  public Content sentence(String key, Content... parts) {
    String text = pattern(key);
    return output -> {
      int from = 0;
      for (Matcher place = PLACE.matcher(text); place.find(); from = place.end()) {
        output.writeUserContent(text.substring(from, place.start()));
        output.writeUserContent(parts[Integer.parseInt(place.group(1))]);
      }
      output.writeUserContent(text.substring(from));
    };
  }

  private String pattern(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No text has the key " + key);
    }
    return text;
  }
}
