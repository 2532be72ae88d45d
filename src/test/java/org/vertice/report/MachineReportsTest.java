package org.vertice.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.GraphLocation;
import org.vertice.report.Location.JsonLocation;
import org.vertice.report.Location.TextLocation;

/** JSON and SARIF, read by an independent parser. */
class MachineReportsTest {

  private static final Report REPORT =
      Report.on(
          List.of(
              Diagnostic.error(
                      "foreign-key-missing",
                      "There is no \"кто\" \\ \u0001 \uD83D\uDE00.",
                      new CellLocation("seeds/my places.csv", 14, 52, 5, 13, "venue"))
                  .withFix("did you mean \"pyongyang\"?"),
              Diagnostic.error("row-ragged", "Ragged.", new CellLocation("a.csv", 3, 0, 2, "")),
              Diagnostic.warning("p", "P.", new JsonLocation("m.json", "/tables/0", 4, 2)),
              Diagnostic.error("syntax", "S.", new TextLocation("/elsewhere/a.ttl", 3, 9)),
              Diagnostic.info("none", "N.", new FileLocation("seeds/documents")),
              Diagnostic.error(
                  "shape", "G.", new GraphLocation("https://example.org/g", "id/person/x"))),
          List.of(Measure.of(24, "table"), Measure.of(212, "claim")));

  @Test
  void jsonGivesTheLocationInTheTermsOfTheFile() {
    JsonObject finding = json().getJsonArray("findings").getJsonObject(0);
    assertThat(finding.getJsonObject("location").toString())
        .isEqualTo(
            "{\"file\":\"seeds/my places.csv\",\"line\":14,\"character\":52,\"field\":5,\"record\":13,\"column\":\"venue\"}");
    assertThat(finding.getString("message"))
        .isEqualTo("There is no \"кто\" \\ \u0001 \uD83D\uDE00.");
    assertThat(finding.getString("fix")).isEqualTo("did you mean \"pyongyang\"?");
  }

  @Test
  void jsonSumsUp() {
    assertThat(json().getJsonObject("summary").toString())
        .isEqualTo(
            "{\"errors\":4,\"warnings\":1,\"infos\":1,\"checked\":{\"tables\":24,\"claims\":212}}");
  }

  @Test
  void allThreeFormatsHaveTheSameFindingsInTheSameOrder() {
    List<String> inJson =
        json().getJsonArray("findings").getValuesAs(JsonObject.class).stream()
            .map(
                each -> each.getString("code") + "@" + line(each.getJsonObject("location"), "line"))
            .toList();
    List<String> inSarif =
        results().stream()
            .map(each -> each.getString("ruleId") + "@" + line(region(each), "startLine"))
            .toList();
    List<String> inText =
        text(new TextReport(TextReport.Layout.plain()))
            .lines()
            .filter(line -> line.contains(" ["))
            .map(MachineReportsTest::codeAndLine)
            .toList();
    assertThat(inJson).hasSize(6).isEqualTo(inSarif).isEqualTo(inText);
  }

  @Test
  void sarifHasWhatItsSchemaRequires() {
    JsonObject sarif = sarif();
    assertThat(sarif.getString("version")).isEqualTo("2.1.0");
    JsonObject run = sarif.getJsonArray("runs").getJsonObject(0);
    assertThat(run.getString("columnKind")).isEqualTo("unicodeCodePoints");
    JsonObject driver = run.getJsonObject("tool").getJsonObject("driver");
    assertThat(driver.getString("name")).isEqualTo("Vertice");
    Set<String> rules = new TreeSet<>();
    driver
        .getJsonArray("rules")
        .getValuesAs(JsonObject.class)
        .forEach(rule -> assertThat(rules.add(rule.getString("id"))).isTrue());
    for (JsonObject result : results()) {
      assertThat(result.getJsonObject("message").getString("text")).isNotBlank();
      assertThat(result.getString("level")).isIn("error", "warning", "note");
      assertThat(
              driver
                  .getJsonArray("rules")
                  .getJsonObject(result.getInt("ruleIndex"))
                  .getString("id"))
          .isEqualTo(result.getString("ruleId"));
      JsonObject artifact = physical(result).getJsonObject("artifactLocation");
      assertThat(URI.create(artifact.getString("uri")).isAbsolute())
          .isNotEqualTo(artifact.containsKey("uriBaseId"));
    }
  }

  @Test
  void sarifNamesFilesAsUris() {
    assertThat(
            results().stream()
                .map(each -> physical(each).getJsonObject("artifactLocation").getString("uri")))
        .containsExactly(
            "seeds/my%20places.csv",
            "a.csv",
            "m.json",
            "file:///elsewhere/a.ttl",
            "seeds/documents",
            "https://example.org/g");
  }

  @Test
  void sarifGivesThePositionOfTheCellInTheText() {
    assertThat(region(results().get(0)))
        .isEqualTo(Json.createObjectBuilder(Map.of("startLine", 14, "startColumn", 52)).build());
    assertThat(
            results()
                .get(0)
                .getJsonArray("locations")
                .getJsonObject(0)
                .getJsonArray("logicalLocations")
                .getJsonObject(0)
                .getString("fullyQualifiedName"))
        .isEqualTo("record 13, column venue");
    assertThat(region(results().get(3)).getInt("startColumn")).isEqualTo(9);
  }

  private static String codeAndLine(String text) {
    String place = text.substring(0, text.indexOf(" ["));
    String code = text.substring(text.indexOf('[') + 1, text.indexOf(']'));
    java.util.regex.Matcher line =
        java.util.regex.Pattern.compile(":(\\d+)(:\\d+)?$").matcher(place);
    return code + "@" + (line.find() ? line.group(1) : "-");
  }

  private static String line(JsonObject object, String key) {
    return object.containsKey(key) ? String.valueOf(object.getInt(key)) : "-";
  }

  private static JsonObject physical(JsonObject result) {
    return result.getJsonArray("locations").getJsonObject(0).getJsonObject("physicalLocation");
  }

  private static JsonObject region(JsonObject result) {
    return physical(result).containsKey("region")
        ? physical(result).getJsonObject("region")
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static List<JsonObject> results() {
    return sarif()
        .getJsonArray("runs")
        .getJsonObject(0)
        .getJsonArray("results")
        .getValuesAs(JsonObject.class);
  }

  private static JsonObject sarif() {
    return parse(text(new SarifReport("1.0", Path.of("/a project"))));
  }

  private static JsonObject json() {
    return parse(text(new JsonReport()));
  }

  private static JsonObject parse(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static String text(ReportWriter writer) {
    StringBuilder text = new StringBuilder();
    try {
      writer.write(REPORT, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return text.toString();
  }
}
