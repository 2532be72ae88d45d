package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vertice.csvw.metadata.ColumnDescription;
import org.vertice.csvw.metadata.LanguageString;

/**
 * The titles of described columns, indexed by their text: a table may have thousands of columns,
 * too many for comparing each with each.
 */
final class TitleIndex {

  private static final String UNDETERMINED = "und";

  private final List<ColumnDescription> columns;
  private final String language;
  private final Map<String, List<Integer>> columnsByTitle = new HashMap<>();
  private final Map<String, Integer> columnsByName = new HashMap<>();

  /**
   * Makes an index.
   *
   * @param columns the columns, in their order
   * @param language the language of the header; titles in another one are ignored
   */
  TitleIndex(List<ColumnDescription> columns, String language) {
    this.columns = columns;
    this.language = language;
    for (int i = 0; i < columns.size(); i++) {
      int index = i;
      columns.get(i).name().ifPresent(name -> columnsByName.putIfAbsent(name, index));
      comparable(columns.get(i))
          .forEach(
              title -> columnsByTitle.computeIfAbsent(title, one -> new ArrayList<>()).add(index));
    }
  }

  /** Whether a column of the file may be the described column with this index. */
  boolean fits(int index, List<String> header) {
    return header.isEmpty()
        || isOpen(columns.get(index))
        || header.stream()
            .map(title -> columnsByTitle.getOrDefault(title, List.of()))
            .anyMatch(found -> Collections.binarySearch(found, index) >= 0);
  }

  /** Whether a column of the file has the name of the described column with this index. */
  boolean hasName(int index, List<String> header) {
    return columns.get(index).name().filter(header::contains).isPresent();
  }

  /** The first described column whose title or name a column of the file has. */
  Optional<Integer> called(List<String> header) {
    return header.stream()
        .flatMap(
            title ->
                Stream.concat(
                    Optional.ofNullable(columnsByName.get(title)).stream(),
                    columnsByTitle.getOrDefault(title, List.of()).stream().limit(1)))
        .min(Integer::compare);
  }

  /** Whether none of the columns is in a header, by title or name. */
  boolean areAllMissing(List<List<String>> header) {
    return columns.stream().noneMatch(column -> column.titles().isEmpty())
        && header.stream().noneMatch(titles -> titles.isEmpty() || called(titles).isPresent());
  }

  /** The columns whose titles are not in a header. */
  List<ColumnDescription> notIn(List<List<String>> header) {
    Set<String> written = new HashSet<>();
    header.forEach(written::addAll);
    return columns.stream()
        .filter(column -> comparable(column).noneMatch(written::contains))
        .toList();
  }

  private static boolean isOpen(ColumnDescription column) {
    return column.name().isEmpty() && column.titles().isEmpty();
  }

  private Stream<String> comparable(ColumnDescription column) {
    return column.titles().stream()
        .filter(title -> isSameLanguage(title.language(), language))
        .map(LanguageString::text);
  }

  private static boolean isSameLanguage(String one, String other) {
    return one.equals(UNDETERMINED)
        || other.equals(UNDETERMINED)
        || beginsWith(one, other)
        || beginsWith(other, one);
  }

  /** Whether a tag is in a range, subtag by subtag (BCP 47). */
  private static boolean beginsWith(String tag, String range) {
    return (tag + "-").regionMatches(true, 0, range + "-", 0, range.length() + 1);
  }
}
