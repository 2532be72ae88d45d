package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.vertice.csvw.metadata.ColumnDescription;

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
   * @param calledLike whether a column of the file, by its index, is called like a described one
   */
  static HeaderOrder of(
      int width,
      List<ColumnDescription> described,
      BiPredicate<Integer, ColumnDescription> calledLike) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      places.add(
          i < described.size() && calledLike.test(i, described.get(i))
              ? i
              : IntStream.range(0, described.size())
                  .filter(j -> calledLike.test(column, described.get(j)))
                  .findFirst()
                  .orElse(NONE));
    }
    return new HeaderOrder(places, described.size());
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
    return IntStream.range(0, described).filter(j -> !places.contains(j)).boxed().toList();
  }

  /** The first column of the file that stands where another one is described. */
  int firstMoved() {
    return IntStream.range(0, places.size())
        .filter(i -> places.get(i) != NONE && places.get(i) != i)
        .findFirst()
        .orElse(NONE);
  }
}
