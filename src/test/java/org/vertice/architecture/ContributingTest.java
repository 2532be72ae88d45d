package org.vertice.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of classes in {@code CONTRIBUTING.md} are names of classes here. */
class ContributingTest {

  private static final Pattern TEST =
      Pattern.compile("`(?:[a-z.]+\\.)?([A-Z]\\w+(?:Test|IT|Properties|Benchmark|Maker))`");
  private static final Pattern QUALIFIED = Pattern.compile("`((?:[a-z][a-z0-9]*\\.)+[A-Z]\\w+)`");

  private static List<String> named(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(Path.of("CONTRIBUTING.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** All classes, by their name without {@code org.vertice}. */
  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.toString().replace('/', '.'))
          .filter(file -> file.endsWith(".java"))
          .map(file -> file.replaceFirst("src.(main|test).java.org.vertice.", ""))
          .map(file -> file.replaceFirst("\\.java$", ""))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void namesClassesThatExist() throws IOException {
    assertThat(named(QUALIFIED)).isNotEmpty().isSubsetOf(classes());
  }

  @Test
  void namesTestsThatExist() throws IOException {
    Set<String> simpleNames =
        classes().stream()
            .map(name -> name.substring(name.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    assertThat(named(TEST)).isNotEmpty().isSubsetOf(simpleNames);
  }
}
