package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.vertice.web.pages.DiagramLayout.Place;

/** The places of boxes. */
class DiagramLayoutTest {

  private static Node box(int number) {
    return NodeFactory.createURI("urn:box:" + number);
  }

  private static Map<Node, Place> places(List<Integer> heights, Map<Node, Set<Node>> lines) {
    Map<Node, Integer> boxes = new LinkedHashMap<>();
    heights.forEach(height -> boxes.put(box(boxes.size()), height));
    return new DiagramLayout(boxes, lines).places();
  }

  private static Place at(Map<Node, Place> places, int box) {
    return Objects.requireNonNull(places.get(box(box)));
  }

  @Test
  void linesGoToTheRight() {
    Map<Node, Place> places =
        places(List.of(50, 50, 50), Map.of(box(0), Set.of(box(1)), box(1), Set.of(box(2))));
    assertThat(List.of(at(places, 0).column(), at(places, 1).column(), at(places, 2).column()))
        .containsExactly(0, 1, 2);
  }

  @Test
  void boxesWithoutLinesWidenNothing() {
    Map<Node, Place> places = places(List.of(50, 50, 50, 50), Map.of(box(0), Set.of(box(1))));
    assertThat(places.values()).extracting(Place::column).containsOnly(0, 1);
  }

  @Test
  void aCircleOfLinesEnds() {
    assertThat(places(List.of(50, 50), Map.of(box(0), Set.of(box(1)), box(1), Set.of(box(0)))))
        .hasSize(2);
  }

  @Property
  void boxesDoNotOverlapAndTheLayoutIsDeterministic(
      @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 30, max = 200) Integer> heights,
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 24) Integer> ends) {
    Map<Node, Set<Node>> lines = new LinkedHashMap<>();
    for (int i = 0; i + 1 < ends.size(); i += 2) {
      lines
          .computeIfAbsent(box(ends.get(i) % heights.size()), key -> new LinkedHashSet<>())
          .add(box(ends.get(i + 1) % heights.size()));
    }
    Map<Node, Place> places = places(heights, lines);
    assertThat(places).hasSize(heights.size()).isEqualTo(places(heights, lines));
    for (int one = 0; one < heights.size(); one++) {
      for (int other = 0; other < one; other++) {
        Place here = at(places, one);
        Place there = at(places, other);
        assertThat(
                here.column() != there.column()
                    || here.y() + heights.get(one) <= there.y()
                    || there.y() + heights.get(other) <= here.y())
            .isTrue();
      }
    }
  }
}
