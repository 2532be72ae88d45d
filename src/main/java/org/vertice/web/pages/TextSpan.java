package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Node;

/**
 * A part of a text to all of which the same passages belong.
 *
 * @param start code point
 * @param end code point, not included
 * @param claims that cite it; empty between passages
 */
record TextSpan(int start, int end, List<Node> claims) {

  /** Cuts a text wherever a passage begins or ends; passages may overlap as they like. */
  static List<TextSpan> of(int length, List<CitedPassage> passages) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    for (CitedPassage passage : passages) {
      if (passage.end() <= length) {
        cuts.add(passage.start());
        cuts.add(passage.end());
      }
    }
    List<TextSpan> segments = new ArrayList<>();
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
      segments.add(new TextSpan(start, end, claims));
      start = end;
    }
    return segments;
  }
}
