package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Assigns the columns of a file to described columns by title or name. CSV on the Web goes by
 * position alone; a column with the title of another description has the wrong values.
 *
 * @param places for each column of the file the index of the described column with its title or
 *     name; -1 if there is none
 * @param described the number of described columns
 */
record HeaderOrder(List<Integer> places, int described) {

  static final int NONE = -1;

  HeaderOrder {
    places = List.copyOf(places);
  }

  /**
   * Assigns the columns.
   *
   * @param header the titles of each column of the file
   * @param described the number of described columns
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

  /** Whether a column is where another one is described. */
  boolean differs() {
    return IntStream.range(0, places.size())
        .anyMatch(i -> places.get(i) != NONE && places.get(i) != i);
  }

  /** The columns of the file without a described column, by their indexes. */
  List<Integer> unknown() {
    return IntStream.range(0, places.size()).filter(i -> places.get(i) == NONE).boxed().toList();
  }

  /** The described columns that are not in the file, by their indexes. */
  List<Integer> missing() {
    Set<Integer> found = new HashSet<>(places);
    return IntStream.range(0, described).filter(j -> !found.contains(j)).boxed().toList();
  }

  /** The first column of the file that is where another one is described. */
  int firstMoved() {
    return IntStream.range(0, places.size())
        .filter(i -> places.get(i) != NONE && places.get(i) != i)
        .findFirst()
        .orElse(NONE);
  }
}
