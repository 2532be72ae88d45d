package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which column of the file is which described one, by what they are called. CSV on the Web goes by
 * the position alone; where a column is called what another is called in the metadata, what stands
 * in it is not what is meant.
 *
 * @param places for each column of the file the index of the described one that it is called like;
 *     -1 where there is none
 * @param described how many columns are described
 */
record HeaderOrder(List<Integer> places, int described) {

  static final int NONE = -1;

  HeaderOrder {
    places = List.copyOf(places);
  }

  /**
   * Compares the names.
   *
   * @param header the titles of each column of the file
   * @param described how many columns are described
   */
  static HeaderOrder of(List<List<String>> header, int described, TitleIndex titles) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      places.add(
          i < described && (titles.fits(i, header.get(i)) || titles.hasName(i, header.get(i)))
              ? i
              : titles.called(header.get(i)).orElse(NONE));
    }
    return new HeaderOrder(places, described);
  }

  /** Whether a column stands where another one is described. */
  boolean differs() {
    return IntStream.range(0, places.size())
        .anyMatch(i -> places.get(i) != NONE && places.get(i) != i);
  }

  /** The columns of the file that are called like none, by their indexes. */
  List<Integer> unknown() {
    return IntStream.range(0, places.size()).filter(i -> places.get(i) == NONE).boxed().toList();
  }

  /** The described columns that none is called like, by their indexes. */
  List<Integer> missing() {
    Set<Integer> found = new HashSet<>(places);
    return IntStream.range(0, described).filter(j -> !found.contains(j)).boxed().toList();
  }

  /** The first column of the file that stands where another one is described. */
  int firstMoved() {
    return IntStream.range(0, places.size())
        .filter(i -> places.get(i) != NONE && places.get(i) != i)
        .findFirst()
        .orElse(NONE);
  }
}
