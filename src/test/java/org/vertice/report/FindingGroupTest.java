package org.vertice.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingGroupTest {

  @Test
  void namesOneLine() {
    assertThat(FindingGroup.lines(List.of(7))).isEqualTo("line 7");
  }

  @Test
  void putsRunsTogether() {
    assertThat(FindingGroup.lines(List.of(3, 7, 8, 9, 9, 12, 13)))
        .isEqualTo("lines 3, 7–9, 12, 13");
  }

  @Test
  void staysShort() {
    List<Integer> odd = IntStream.range(0, 50).map(i -> 2 * i + 1).boxed().toList();
    assertThat(FindingGroup.lines(odd)).isEqualTo("lines 1, 3, 5, 7, 9, 11, 13, 15 and others");
  }
}
