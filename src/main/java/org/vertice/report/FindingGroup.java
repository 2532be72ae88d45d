package org.vertice.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vertice.report.Location.CellLocation;

/**
 * Findings that say the same of different places of one file: a mistake in a code list or a
 * template shows on every row.
 *
 * @param findings at least one
 */
record FindingGroup(List<Diagnostic> findings) {

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
}
