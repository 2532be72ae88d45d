package org.vertice.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the interface exists in every language and is used. */
class MessagesTest {

  private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
  private static final Messages ITALIAN = Messages.in(Language.ITALIAN);

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[^}]*}")
        .matcher(text)
        .results()
        .map(place -> place.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String folder : List.of("src/main/java/org/vertice/web", "src/main/jte")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file :
            files.filter(each -> each.toString().matches(".*[.](java|jte)")).toList()) {
          sources.append(Files.readString(file));
        }
      }
    }
    return sources.toString();
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(ITALIAN.texts().keySet()).isEqualTo(ENGLISH.texts().keySet());
  }

  @Test
  void aTextHasTheSamePlacesInBothLanguages() {
    ENGLISH
        .texts()
        .forEach(
            (key, text) ->
                assertThat(places(String.valueOf(ITALIAN.texts().get(key))))
                    .as(key)
                    .isEqualTo(places(text)));
  }

  /** A text is used if its key, what it counts, or the part before its last dot is written. */
  @Test
  void noTextIsUnused() throws IOException {
    String sources = sources();
    List<String> unused =
        ENGLISH.texts().keySet().stream()
            .filter(key -> !sources.contains('"' + key.replaceFirst("\\.(one|other)$", "") + '"'))
            .filter(key -> !sources.contains('"' + key.replaceFirst("[^.]+$", "") + '"'))
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void noTextIsMissing() throws IOException {
    Set<String> missing =
        Pattern.compile("\\b(?:say|count|sentence|worded)\\(\\s*\"([^\"]+[^.\"])\"")
            .matcher(sources())
            .results()
            .map(key -> key.group(1))
            .filter(key -> !ENGLISH.has(key) && !ENGLISH.has(key + ".other"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEmpty();
  }

  @Test
  void aValueThatLooksLikeAPlaceIsShownAsItIs() {
    assertThat(ENGLISH.say("answer.chart.title", "{1} $0", "{0}")).isEqualTo("{1} $0 by {0}");
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(ENGLISH.number(12345)).isEqualTo("12,345");
    assertThat(ITALIAN.number(12345)).isEqualTo("12.345");
  }
}
