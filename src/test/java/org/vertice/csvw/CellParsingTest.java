package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

/** Model for Tabular Data, section 6.4 Parsing Cells: from the text of a cell to its value. */
class CellParsingTest {

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final Recorder recorder = new Recorder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ` a  b `    | "datatype": "string"            | " a  b "
          ` a  b `    | "datatype": "normalizedString"  | " a  b "^normalizedString
          `a\tb`      | "datatype": "normalizedString"  | "a b"^normalizedString
          `a\tb`      | "datatype": "string"            | "a\tb"
          ` a  b `    | "datatype": "token"             | "a b"^token
          ` a  b `    | "datatype": "json"              | " a  b "^JSON
          ` <b> `     | "datatype": "html"              | " <b> "^HTML
          ` <b/> `    | "datatype": "xml"               | " <b/> "^XMLLiteral
          ` a `       | "datatype": "anyAtomicType"     | " a "^anyAtomicType
          ` a `       | "datatype": "any"               | " a "^anyAtomicType
          ` 5 `       | "datatype": "integer"           | "5"^integer
          ` a  b`  | "datatype": "token"             | " a b"^token
          ` a:b `     | "datatype": "anyURI"            | "a:b"^anyURI
          ``          | "default": "x"                  | "x"
          ` `         | "default": "5", "datatype": "integer" | "5"^integer
          ``          | "default": "NA", "null": "NA"   | nothing
          `NA`        | "null": ["NA", "-"]             | nothing
          `-`         | "null": ["NA", "-"]             | nothing
          ``          | "null": "NA"                    | ""
          `x`         | "null": []                      | "x"
          `a;b`       | "separator": ";"                | "a" "b"
          `a; b`      | "separator": ";"                | "a" " b"
          `1; 2`      | "separator": ";", "datatype": "integer" | "1"^integer "2"^integer
          `a;;b`      | "separator": ";"                | "a" "b"
          `;a;`       | "separator": ";"                | "a"
          `;a;`       | "separator": ";", "null": "NA"  | "" "a" ""
          `;`         | "separator": ";", "default": "d" | "d" "d"
          ` 1 ;  2`   | "separator": ";", "datatype": "token" | "1"^token "2"^token
          `a  b`      | "datatype": "anyURI"            | "a b"^anyURI
          `a\nb`      | "datatype": "normalizedString"  | "a b"^normalizedString
          `a\r\nb`    | "datatype": "token"             | "a b"^token
          ` NA `      | "datatype": "token", "null": "NA" | nothing
          ` NA `      | "null": "NA"                    | " NA "
          `a;;b`      | "separator": ";", "default": "d" | "a" "d" "b"
          `a;NA;b`    | "separator": ";", "null": "NA"  | "a" "b"
          `a;;b`      | "separator": ";", "null": "NA"  | "a" "" "b"
          `NA`        | "separator": ";", "null": "NA"  | nothing
          ``          | "separator": ";"                | nothing
          ``          | "separator": ";", "default": "a;b" | "a" "b"
          `a::b`      | "separator": "::"               | "a" "b"
          `a;b`       | "separator": null               | "a;b"
          `x`         | "lang": "de"                    | "x"@de
          `x`         | "lang": "de", "datatype": "string" | "x"@de
          `x`         | "lang": "de", "datatype": "token" | "x"^token
          `12`        | "datatype": {"@id": "http://example.org/#t", "base": "integer"} | "12"^t
          `1.0`       | "datatype": "number"            | "1.0"^double
          `AA==`      | "datatype": "binary"            | "AA=="^base64Binary
          `1`         | "datatype": "boolean"           | "true"^boolean
          `0`         | "datatype": {"base": "boolean"} | "false"^boolean
          `1`         | "datatype": {"base": "boolean", "@id": "http://example.org/#t"} | "true"^t
          `0;true`    | "datatype": "boolean", "separator": ";" | "false"^boolean "true"^boolean
          ``          | "datatype": "boolean", "default": "1" | "true"^boolean
          `2020-01-01T00:00:00` | "datatype": "datetime" | "2020-01-01T00:00:00"^dateTime
          """)
  void givesACellItsValue(String cell, String properties, String expected) {
    List<String> values = convert(cell.replace("\\t", "\t"), properties);
    assertThat(findings.findings()).isEmpty();
    assertThat(String.join(" ", values.isEmpty() ? List.of("nothing") : values))
        .isEqualTo(expected.replace("\\t", "\t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``    | "required": true                                   | cell-required
          `NA`  | "required": true, "null": "NA"                     | cell-required
          ``    | "required": true, "separator": ";"                 | cell-required
          `one` | "datatype": "integer"                              | cell-invalid
          `1;x` | "datatype": "integer", "separator": ";"            | cell-invalid
          `x`   | "datatype": {"base": "string", "minLength": 2}     | cell-invalid
          `a;bb` | "datatype": {"base": "string", "minLength": 2}, "separator": ";" | cell-invalid
          """)
  void reportsACellThatIsInvalidInItsColumn(String cell, String properties, String code) {
    convert(cell, properties);
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly(code);
  }

  @Test
  void aDefaultMeetsARequirement() {
    assertThat(convert("", "\"required\": true, \"default\": \"x\"")).containsExactly("\"x\"");
    assertThat(findings.findings()).isEmpty();
  }

  /** Step 8: with errors, the datatype is string; it has a language only if the base is string. */
  @Test
  void anInvalidValueIsAStringAndHasALanguageOnlyInAColumnOfStrings() {
    assertThat(convert("one", "\"datatype\": \"integer\", \"lang\": \"en\""))
        .containsExactly("\"one\"");
    assertThat(
            convert("one", "\"datatype\": {\"base\": \"string\", \"length\": 2}, \"lang\": \"en\""))
        .containsExactly("\"one\"@en");
  }

  /** A regular expression may take too long; that is a finding. */
  @Test
  void anExpressionThatTakesTooLongIsStopped() {
    convert("a".repeat(60) + "!", "\"datatype\": {\"format\": \"((a+)+)+\"}");
    assertThat(findings.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("takes too long"));
  }

  /** Section 4.6.1 gives a missing value the length 0; whether it may be missing, required says. */
  @Test
  void aMissingValueIsNotMeasured() {
    convert("", "\"datatype\": {\"base\": \"string\", \"length\": 2}");
    assertThat(findings.findings()).isEmpty();
  }

  private List<String> convert(String cell, String properties) {
    recorder.events.clear();
    documents
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\", \"tableSchema\": {"
                + "\"columns\": [{\"titles\": \"k\"}, {\"titles\": \"a\", "
                + properties
                + "}]}}")
        .with("t.csv", "k,a\nk,\"" + cell + "\"\n");
    new CsvwProcessor(documents, findings)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    return recorder.triples().stream()
        .filter(triple -> triple.endsWith("← a"))
        .map(triple -> triple.replaceFirst("^\\S+ \\S+ ", "").replaceFirst(" ← a$", ""))
        .toList();
  }
}
