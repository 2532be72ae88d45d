package org.vertice.graph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The whole words of a text that are most like what was cited. */
class NearestWordsTest {

  @Test
  void theFirstOfSeveralEquallyNearWordsIsFound() {
    assertThat(NearestWords.in("barn bark bard", "bars")).hasValue("barn");
  }

  @Test
  void noMoreWordsAreFoundThanNeeded() {
    assertThat(NearestWords.in("a harbour", "unharbour")).hasValue("harbour");
  }

  @Test
  void wordsInCapitalsAreFound() {
    assertThat(NearestWords.in("the brig Alma lay", "THE BRIG")).hasValue("the brig");
  }

  @Test
  void oneCharacterIsFound() {
    assertThat(NearestWords.in("§ 4", "%")).hasValue("§");
    assertThat(NearestWords.in("", "%")).isEmpty();
  }

  @Test
  void moreThanTwoHundredCharactersAreNotLookedFor() {
    String words = "a".repeat(200);
    assertThat(NearestWords.in(words, words)).hasValue(words);
    assertThat(NearestWords.in(words, words + "a")).isEmpty();
  }

  /** Against the plain way: the distance of each run of whole words. */
  @Test
  void noOtherWordsAreNearer() {
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      String text = words(random, 7);
      String cited = words(random, 1 + random.nextInt(3));

      Optional<String> found = NearestWords.in(text, cited);

      OptionalInt least = runs(text).stream().mapToInt(run -> distance(run, cited)).min();
      int allowed = Math.max(1, cited.length() / 3);
      assertThat(found.map(words -> distance(words, cited)))
          .as("%s in %s", cited, text)
          .isEqualTo(least.stream().filter(d -> d <= allowed).boxed().findFirst());
      assertThat(runs(text)).containsAll(found.stream().toList());
    }
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = 1 + random.nextInt(5); length > 0; length--) {
        word.append("abcd".charAt(random.nextInt(4)));
      }
      words.add(word.toString());
    }
    return String.join(" ", words);
  }

  private static List<String> runs(String text) {
    List<String> words = List.of(text.split(" "));
    List<String> runs = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        runs.add(String.join(" ", words.subList(from, to)));
      }
    }
    return runs;
  }

  /** Insertions, deletions, replacements and swaps of neighbours. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
