package org.vertice.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.vertice.report.Location.CellLocation;

/**
 * Findings that say the same about different places of one file: a mistake in a code list or a
 * template shows on every row.
 *
 * @param findings at least one
 */
record FindingGroup(List<Diagnostic> findings) {

  private static final int MOST_RANGES = 8;

  private static final Pattern PARTICULARS =
      Pattern.compile("\"[^\"]*\"|“[^”]*”|‘[^’]*’|`[^`]*`|<[^>]*>|\\d+");

  private record Key(
      Severity severity, String code, String file, String columnName, String shape) {}

  FindingGroup {
    findings = List.copyOf(findings);
  }

  /** The findings in groups, in the order of each group's first. */
  static List<FindingGroup> of(List<Diagnostic> findings) {
    Map<Key, List<Diagnostic>> groups = new LinkedHashMap<>();
    for (Diagnostic finding : findings) {
      groups.computeIfAbsent(key(finding), unused -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(FindingGroup::new).toList();
  }

  private static Key key(Diagnostic finding) {
    String column = finding.location() instanceof CellLocation cell ? cell.columnName() : "";
    return new Key(
        finding.severity(),
        finding.code(),
        finding.location().file(),
        column,
        PARTICULARS.matcher(finding.message()).replaceAll("…"));
  }

  /** Sorted line numbers in words: {@code lines 3, 7–19, 24 and others}. */
  static String lines(List<Integer> rising) {
    StringJoiner ranges = new StringJoiner(", ");
    int count = 0;
    int i = 0;
    while (i < rising.size() && count < MOST_RANGES) {
      int first = rising.get(i);
      int last = first;
      i++;
      while (i < rising.size() && rising.get(i) <= last + 1) {
        last = rising.get(i);
        i++;
      }
      ranges.add(first == last ? "" + first : first + (last == first + 1 ? ", " : "–") + last);
      count++;
    }
    boolean one = rising.stream().distinct().count() == 1;
    return (one ? "line " : "lines ") + ranges + (i < rising.size() ? " and others" : "");
  }
}
