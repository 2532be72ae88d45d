package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class TextSpanTest {

  private static CitedPassage passage(String claim, int start, int end) {
    return new CitedPassage(NodeFactory.createURI("urn:" + claim), start, end);
  }

  private static List<String> cut(int length, CitedPassage... passages) {
    return TextSpan.of(length, List.of(passages)).stream()
        .map(
            each ->
                each.start()
                    + "-"
                    + each.end()
                    + each.claims().stream()
                        .map(claim -> " " + claim.getURI().substring(4))
                        .collect(Collectors.joining()))
        .toList();
  }

  @Test
  void overlappingPassagesShareASpan() {
    assertThat(cut(10, passage("a", 1, 6), passage("b", 4, 8)))
        .containsExactly("0-1", "1-4 a", "4-6 a b", "6-8 b", "8-10");
  }

  @Test
  void aPassageWithinAnotherIsCutOut() {
    assertThat(cut(9, passage("a", 0, 9), passage("b", 3, 5)))
        .containsExactly("0-3 a", "3-5 a b", "5-9 a");
  }

  @Test
  void claimsOfTheSamePassageShareOneSpan() {
    assertThat(cut(4, passage("a", 1, 3), passage("b", 1, 3)))
        .containsExactly("0-1", "1-3 a b", "3-4");
  }

  @Test
  void aPassageBeyondTheTextIsLeftOut() {
    assertThat(cut(4, passage("a", 2, 6))).containsExactly("0-4");
  }

  @Test
  void anEmptyTextHasNoSpan() {
    assertThat(cut(0)).isEmpty();
  }
}
