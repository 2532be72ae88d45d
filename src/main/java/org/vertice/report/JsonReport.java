package org.vertice.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Location.GraphLocation;
import org.vertice.report.Location.JsonLocation;

/**
 * The report for programs: {@code findings}, each with {@code severity}, {@code code}, {@code
 * message}, {@code location} and, where there is one, {@code fix}; then {@code summary} with the
 * counts. What is not known is left out. Repeated findings are not grouped.
 */
public final class JsonReport implements ReportWriter {

  @Override
  public void write(Report report, Appendable out) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("findings", report.findings().stream().map(JsonReport::finding).toList());
    document.put("summary", summary(report));
    new JsonText(out).document(document);
  }

  private static Map<String, Object> finding(Diagnostic finding) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("severity", finding.severity().word());
    object.put("code", finding.code());
    object.put("message", finding.message());
    finding.fix().ifPresent(fix -> object.put("fix", fix));
    object.put("location", location(finding.location()));
    return object;
  }

  private static Map<String, Object> location(Location location) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", location.file());
    location.line().ifPresent(line -> object.put("line", line));
    if (location instanceof CellLocation cell) {
      cell.column().ifPresent(character -> object.put("character", character));
      cell.field().ifPresent(field -> object.put("field", field));
      object.put("record", cell.recordNumber());
      if (!cell.columnName().isEmpty()) {
        object.put("column", cell.columnName());
      }
    } else {
      location.column().ifPresent(character -> object.put("character", character));
      if (location instanceof JsonLocation json) {
        object.put("pointer", json.pointer());
      }
      if (location instanceof GraphLocation graph) {
        object.put("resource", graph.resource());
      }
    }
    return object;
  }

  private static Map<String, Object> summary(Report report) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      object.put(severity.word() + "s", report.count(severity));
    }
    object.put("checked", report.checked());
    return object;
  }
}
