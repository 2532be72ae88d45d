package org.vertice.csvw.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tests that may fail, with reasons. */
record Deviations(Map<String, String> reasons) {

  static Deviations of(List<String> lines) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.strip().split("\\s+", 3);
      if (parts.length < 3) {
        throw new IllegalArgumentException("A deviation needs its reason: " + line);
      }
      reasons.put(parts[0] + " " + parts[1], parts[2]);
    }
    return new Deviations(reasons);
  }

  /** What is wrong with an outcome; empty if it is as expected. */
  String judge(Outcome outcome) {
    ConformanceTest test = outcome.test();
    String reason = reasons.get(test.manifest().kind() + " " + test.id());
    if (reason == null) {
      return outcome.failure();
    }
    return outcome.passed() ? "It passes: take it out of the deviations (" + reason + ")." : "";
  }
}
