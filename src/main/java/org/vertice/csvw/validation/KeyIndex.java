package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.report.Nearest;

/** The keys of a table to which foreign keys refer, and the labels of its rows. */
final class KeyIndex {

  private static final int MOST_LINES = 5;
  private static final int MOST_LABELS = 50_000;
  private static final int MOST_COMPARISONS = 2_000_000;
  private static final int MOST_SUGGESTIONS = 200;
  private static final int MOST_PARTS = 3;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern LABEL_NAME =
      Pattern.compile("(?:.*[_.-])?(?:label|name|title)s?(?:[_.-].*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL_PROPERTY =
      Pattern.compile(".*[#/:](?:label|prefLabel|altLabel|name|title)$");

  private final List<String> columnNames;
  private final KeySet keys = new KeySet();
  private final IntList lines = new IntList();
  private final Map<String, List<Integer>> doubled = new HashMap<>();
  private final Map<String, String> keysByLabel = new HashMap<>();
  private final Map<String, Optional<String>> suggestions = new HashMap<>();
  private @Nullable KeyValues keyOf;
  private List<Integer> labels = List.of();
  private String file = "";
  private boolean primary;
  private boolean complete;

  KeyIndex(List<String> columnNames) {
    this.columnNames = columnNames;
  }

  void begin(Table table) {
    file = table.file();
    List<Integer> columns = table.indexesOf(columnNames);
    keyOf = columns.contains(-1) ? null : new KeyValues(table, columns);
    primary = columns.equals(table.primaryKey());
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (!columns.contains(i) && isLabel(table.columns().get(i))) {
        found.add(i);
      }
    }
    labels = columns.size() == 1 ? found : List.of();
  }

  private static boolean isLabel(Column column) {
    return LABEL_NAME.matcher(column.name()).matches()
        || column.propertyUrl().filter(url -> LABEL_PROPERTY.matcher(url).matches()).isPresent();
  }

  void add(Row row) {
    String key = keyOf == null ? null : keyOf.keyOrNull(row);
    if (key == null) {
      return;
    }
    int index = keys.add(key);
    if (index == lines.size()) {
      lines.add(row.line());
    } else {
      List<Integer> several =
          doubled.computeIfAbsent(key, one -> new ArrayList<>(List.of(lines.get(index))));
      if (several.size() < MOST_LINES) {
        several.add(row.line());
      }
    }
    for (int label : labels) {
      if (row.cell(label) instanceof CellValue.Single text && keysByLabel.size() < MOST_LABELS) {
        keysByLabel.putIfAbsent(text.lexical().toLowerCase(Locale.ROOT), key);
      }
    }
  }

  void complete() {
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  /** Whether exactly one row has this key. */
  boolean isOne(String key) {
    return keys.indexOf(key) >= 0 && !doubled.containsKey(key);
  }

  /** Whether these are the table's primary keys, so that duplicates are reported there. */
  boolean isPrimary() {
    return primary;
  }

  /** The lines of the first rows with this key, if there are several. */
  @Nullable List<Integer> linesIfDoubled(String key) {
    return doubled.get(key);
  }

  String file() {
    return file;
  }

  /** What was probably meant by an unknown key: a similar key, or the key of a label. */
  Optional<String> suggestion(String key) {
    int most = Math.min(MOST_SUGGESTIONS, MOST_COMPARISONS / Math.max(1, keys.size()));
    return suggestions.size() < most
        ? suggestions.computeIfAbsent(key, this::suggest)
        : suggestions.getOrDefault(key, Optional.empty());
  }

  private Optional<String> suggest(String key) {
    String labelled = keysByLabel.get(key.toLowerCase(Locale.ROOT).strip());
    if (labelled != null) {
      return Optional.of("Did you mean `" + labelled + "`? \"" + key + "\" is its name.");
    }
    return Nearest.to(key, keys.keys())
        .map(near -> "Did you mean `" + near + "`?")
        .or(
            () ->
                Nearest.to(key, keysByLabel.keySet())
                    .map(near -> "Did you mean `" + keysByLabel.get(near) + "`?"))
        .or(() -> partOf(key));
  }

  /** The keys that have the words as a part, or whose label has them: {@code putin}. */
  private Optional<String> partOf(String key) {
    Set<String> expected = words(key);
    Set<String> found = new TreeSet<>();
    if (!expected.isEmpty()) {
      keys.keys().stream().filter(each -> words(each).containsAll(expected)).forEach(found::add);
      if (found.isEmpty()) {
        keysByLabel.forEach(
            (label, each) -> {
              if (words(label).containsAll(expected)) {
                found.add(each);
              }
            });
      }
    }
    return found.isEmpty() || found.size() > MOST_PARTS
        ? Optional.empty()
        : Optional.of("Did you mean `" + String.join("` or `", found) + "`?");
  }

  private static Set<String> words(String text) {
    return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
