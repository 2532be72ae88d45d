package org.vertice.query.saved;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a header says in words, each text under what it is of and its language tag. */
final class HeaderTexts {

  /** The properties that may be said in several languages: {@code summary@it: …}. */
  static final Set<String> PROPERTIES =
      Set.of("summary", "description", "tags", "parameters", "columns");

  /** The tag of a text that has none. */
  static final String PLAIN = "";

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();

  /** A language tag as it is usually written, if it is one and its language is registered. */
  static Optional<String> tag(String written) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(written).build();
      String language = locale.getLanguage();
      return language.length() == 3 || LANGUAGES.contains(language)
          ? Optional.of(locale.toLanguageTag())
          : Optional.empty();
    } catch (IllformedLocaleException notWellFormed) {
      return Optional.empty();
    }
  }

  /** Keeps a text. */
  void put(String what, String language, String text) {
    texts.computeIfAbsent(what, each -> new TreeMap<>()).put(language, text);
  }

  /** All that is said of something. */
  LocalizedText of(String what) {
    Map<String, String> all = new TreeMap<>(texts.getOrDefault(what, Map.of()));
    String plain = Optional.ofNullable(all.remove(PLAIN)).orElse("");
    return new LocalizedText(plain, all);
  }

  /** What begins with a word and a blank: what follows it → all that is said of that. */
  Map<String, LocalizedText> under(String word) {
    return texts.keySet().stream()
        .filter(what -> what.startsWith(word + " "))
        .collect(
            Collectors.toMap(
                what -> what.substring(word.length() + 1),
                this::of,
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
