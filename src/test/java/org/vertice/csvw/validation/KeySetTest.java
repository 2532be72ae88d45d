package org.vertice.csvw.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeySetTest {

  private final KeySet table = new KeySet();

  @Test
  void numbersKeysInTheOrderInWhichTheyFirstCame() {
    assertThat(table.add("b")).isZero();
    assertThat(table.add("a")).isEqualTo(1);
    assertThat(table.add("b")).isZero();
    assertThat(table.add("a")).isEqualTo(1);
    assertThat(table.keys()).containsExactly("b", "a");
  }

  @Test
  void aPartOfAKeyIsNotAKey() {
    table.add("ab");
    table.add("cd");
    assertThat(table.indexOf("a")).isNegative();
    assertThat(table.indexOf("bc")).isNegative();
    assertThat(table.indexOf("")).isNegative();
    assertThat(table.indexOf("cd")).isEqualTo(1);
  }

  @Test
  void theEmptyKeyIsAKey() {
    assertThat(table.add("")).isZero();
    assertThat(table.add("è𝔸")).isEqualTo(1);
    assertThat(table.indexOf("")).isZero();
    assertThat(table.key(1)).isEqualTo("è𝔸");
  }

  @Test
  void distinguishesManyKeysOfManyLengths() {
    Random random = new Random(7);
    Set<String> expected = new LinkedHashSet<>();
    for (int i = 0; i < 50_000; i++) {
      String key = Integer.toString(random.nextInt(40_000), 2 + random.nextInt(30));
      assertThat(table.indexOf(key) >= 0).isEqualTo(expected.contains(key));
      table.add(key);
      expected.add(key);
    }
    assertThat(table.keys()).containsExactlyElementsOf(expected);
    List<Integer> found = new ArrayList<>();
    expected.forEach(key -> found.add(table.indexOf(key)));
    assertThat(found).isSorted().hasSize(table.size());
  }
}
