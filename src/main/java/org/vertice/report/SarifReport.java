package org.vertice.report;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.vertice.report.Location.CellLocation;

/**
 * The report for code hosts and editors: SARIF 2.1.0 (OASIS standard). Files are relative to the
 * project folder, which is the base {@code PROJECT}. A field number is not a character position: a
 * finding in a table has its line as region, and its record and column as logical location.
 * Repeated findings are not grouped.
 */
public final class SarifReport implements ReportWriter {

  private static final Pattern ABSOLUTE_IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
  private static final String BASE = "PROJECT";

  private final String version;
  private final Path project;

  /**
   * Makes a writer.
   *
   * @param version the program's version
   * @param project the project folder, from which files are named
   */
  public SarifReport(String version, Path project) {
    this.version = version;
    this.project = project;
  }

  @Override
  public void write(Report report, Appendable out) throws IOException {
    List<String> rules = report.findings().stream().map(Diagnostic::code).distinct().toList();
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Vertice");
    driver.put("version", version);
    driver.put("rules", rules.stream().map(rule -> Map.of("id", rule)).toList());

    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "unicodeCodePoints");
    run.put("originalUriBaseIds", Map.of(BASE, Map.of("uri", folderUri())));
    run.put(
        "results",
        report.findings().stream().map(each -> result(each, rules.indexOf(each.code()))).toList());
    run.put("properties", Map.of("checked", report.checked()));

    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("version", "2.1.0");
    log.put("runs", List.of(run));
    new JsonText(out).document(log);
  }

  private String folderUri() {
    String uri = project.toAbsolutePath().normalize().toUri().toString();
    return uri.endsWith("/") ? uri : uri + "/";
  }

  private static Map<String, Object> result(Diagnostic finding, int ruleIndex) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.code());
    result.put("ruleIndex", ruleIndex);
    result.put("level", level(finding.severity()));
    String fix = finding.fix().map(text -> " Fix: " + text).orElse("");
    result.put("message", Map.of("text", finding.message() + fix));
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("physicalLocation", physical(finding.location()));
    Map<String, Object> logical = new LinkedHashMap<>();
    if (finding.location() instanceof CellLocation cell && !cell.columnName().isEmpty()) {
      logical.put("name", cell.columnName());
    }
    if (!finding.location().within().isEmpty()) {
      logical.put("fullyQualifiedName", finding.location().within());
      location.put("logicalLocations", List.of(logical));
    }
    result.put("locations", List.of(location));
    Map<String, Object> properties = new LinkedHashMap<>();
    finding.fix().ifPresent(text -> properties.put("fix", text));
    if (finding.location() instanceof CellLocation cell) {
      cell.field().ifPresent(field -> properties.put("field", field));
      properties.put("record", cell.recordNumber());
    }
    if (!properties.isEmpty()) {
      result.put("properties", properties);
    }
    return result;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static Map<String, Object> physical(Location location) {
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact(location.file()));
    if (location.line().isPresent()) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", location.line().get());
      location.column().ifPresent(column -> region.put("startColumn", column));
      physical.put("region", region);
    }
    return physical;
  }

  private static Map<String, Object> artifact(String file) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    if (file.startsWith("/")) {
      artifact.put("uri", Path.of(file).toUri().toString());
    } else if (ABSOLUTE_IRI.matcher(file).matches()) {
      artifact.put("uri", file);
    } else {
      artifact.put("uri", relative(file));
      artifact.put("uriBaseId", BASE);
    }
    return artifact;
  }

  private static String relative(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("No relative path: " + file, e);
    }
  }
}
