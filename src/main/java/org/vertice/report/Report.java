package org.vertice.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The findings of a run, sorted for output.
 *
 * @param findings each finding once; by file, files in the order in which they were first named,
 *     and within a file by line and column
 * @param measures the numbers of what was checked
 */
public record Report(List<Diagnostic> findings, List<Measure> measures) {

  public Report {
    findings = List.copyOf(findings);
    measures = List.copyOf(measures);
  }

  /** A report on these findings; sorts them and drops duplicates. */
  public static Report on(List<Diagnostic> findings, List<Measure> measures) {
    Map<String, Integer> files = new LinkedHashMap<>();
    for (Diagnostic finding : findings) {
      files.putIfAbsent(finding.location().file(), files.size());
    }
    List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(findings));
    sorted.sort(
        Comparator.<Diagnostic>comparingInt(
                each -> files.getOrDefault(each.location().file(), files.size()))
            .thenComparingInt(each -> each.location().line().orElse(0))
            .thenComparingInt(each -> each.location().column().orElse(0)));
    return new Report(sorted, measures);
  }

  /** The number of findings with this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).count();
  }

  /** The numbers of what was checked, by the plural of its noun. */
  Map<String, Long> checked() {
    Map<String, Long> checked = new LinkedHashMap<>();
    measures.forEach(measure -> checked.put(measure.plural(), measure.count()));
    return checked;
  }
}
