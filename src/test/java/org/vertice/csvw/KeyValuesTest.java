package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.report.DiagnosticCollector;

/**
 * Model for Tabular Data, section 6.6: keys are the same where the values of their cells are equal,
 * as XML Schema has it for each datatype, whatever they look like.
 */
class KeyValuesTest {

  @ParameterizedTest
  @CsvSource({
    "string, 1, 01, no",
    "integer, 1, +01, yes",
    "decimal, 1.50, 1.5, yes",
    "boolean, true, 1, yes",
    "float, 0.1, 0.10000000149, yes",
    "double, 0.1, 0.10000000149, no",
    "hexBinary, ab, AB, yes",
    "duration, P1D, PT24H, yes",
    "dateTime, 2000-01-01T00:00:00Z, 2000-01-01T01:00:00+01:00, yes",
    "dateTime, 2000-01-01T00:00:00.50Z, 1999-12-31T19:30:00.5-04:30, yes",
    "dateTime, 2000-01-01T00:00:00, 2000-01-01T00:00:00Z, no",
    "dateTime, 2000-01-01T00:00:00Z, 2000-01-01T00:00:00+01:00, no",
    "dateTimeStamp, 2000-01-01T24:00:00Z, 2000-01-02T02:00:00+02:00, yes",
    "dateTime, 123456-01-01T00:00:00+01:00, 123456-01-01T00:00:00+01:00, yes"
  })
  void keysAreTheSameWhereTheValuesAreEqual(
      String datatype, String one, String other, String same) {
    Documents documents =
        new Documents()
            .with("t.csv", "a\n" + one + "\n" + other + "\n")
            .with(
                "meta.json",
                """
                {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {
                  "columns": [{"name": "a", "titles": "a", "datatype": "%s"}], "primaryKey": "a"}}
                """
                    .formatted(datatype));
    DiagnosticCollector findings = new DiagnosticCollector();
    new CsvwProcessor(documents, findings).validateMetadata(Documents.at("meta.json"));
    assertThat(findings.findings().stream().map(finding -> finding.code()).toList())
        .isEqualTo(same.equals("yes") ? List.of("key-duplicate") : List.of());
  }
}
