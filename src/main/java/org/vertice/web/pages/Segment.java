package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * A stretch of a text in which the same claims stand from end to end.
 *
 * @param start code point
 * @param end code point, not included
 * @param claims that stand there; none between passages
 */
record Segment(int start, int end, List<Node> claims) {

  Segment {
    claims = List.copyOf(claims);
  }

  /** Cuts a text wherever a passage begins or ends; passages may overlap as they like. */
  static List<Segment> of(int length, List<CitedPassage> passages) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    for (CitedPassage passage : passages) {
      if (passage.end() <= length) {
        cuts.add(passage.start());
        cuts.add(passage.end());
      }
    }
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (int end : cuts.tailSet(1)) {
      int from = start;
      List<Node> claims =
          passages.stream()
              .filter(each -> each.end() <= length)
              .filter(each -> each.start() <= from && end <= each.end())
              .map(CitedPassage::claim)
              .distinct()
              .toList();
      segments.add(new Segment(start, end, claims));
      start = end;
    }
    return segments;
  }
}
