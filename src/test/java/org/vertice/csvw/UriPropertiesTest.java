package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.report.DiagnosticCollector;

/** Metadata Vocabulary, section 5.1.3 URI Template Properties; Generating RDF, section 4.6. */
class UriPropertiesTest {

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          #{a}                       | x    | <d/t.csv#x>
          {a}                        | x    | <d/x>
          {+a}                       | /x   | <x>
          {+a}                       | ../x/./y | <x/y>
          {+a}                       | http://other.example/ | <http://other.example/>
          {+a}                       | schema:name | <http://schema.org/name>
          {a}                        | schema:name | <d/schema%3Aname>
          schema:{a}                 | x    | <http://schema.org/x>
          http://other.example/{a}   | a/b  | <http://other.example/a%2Fb>
          http://other.example/{+a}  | a/../b | <http://other.example/b>
          http://other.example/{+a}  | ./b    | <http://other.example/b>
          http://other.example/{+a}  | b/.    | <http://other.example/b/>
          http://other.example/./{a} | x      | <http://other.example/x>
          http://other{+a}/          | .example/x/../y | <http://other.example/y/>
          http://other.example/{a}/b | x      | <http://other.example/x/b>
          http://other.example/{a}{a} | x     | <http://other.example/xx>
          http://other.example/{a}-{_row} | x | <http://other.example/x-1>
          http://other.example/{a:2} | xyz    | <http://other.example/xy>
          http://other.example/{a}   | aZ09-_~. | <http://other.example/aZ09-_~.>
          http://other.example/{a}   | @[{/:  | <http://other.example/%40%5B%7B%2F%3A>
          http://other.example/{_name} | x    | <http://other.example/a>
          urn:x:{a}                  | y      | <urn:x:y>
          :{a}                       | x      | <d/:x>
          ?{a}                       | x    | <d/t.csv?x>
          #{_row}-{_sourceRow}       | x    | <d/t.csv#1-2>
          #{_column}-{_sourceColumn}-{_name} | x | <d/t.csv#1-1-a>
          ''                         | x    | <d/t.csv>
          """)
  void resolvesWhatATemplateExpandsTo(String template, String cell, String expected) {
    assertThat(
            convert(
                "a\n" + cell + "\n",
                "{\"titles\": \"a\", \"name\": \"a\", \"valueUrl\": \""
                    + template.replace("''", "")
                    + "\"}"))
        .singleElement()
        .asString()
        .endsWith(" " + expected + " ← a");
  }

  /** “The canonical representation of that value is used within the expanded URL.” */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "integer"   | +007        | 7
          "integer"   | -0          | 0
          "decimal"   | 01.50       | 1.5
          "decimal"   | 7.0         | 7
          "decimal"   | .5          | 0.5
          "double"    | 150         | 1.5E2
          "double"    | NaN         | NaN
          "double"    | 3.14159265358979 | 3.14159265358979E0
          "float"     | 3.14159265358979 | 3.1415927E0
          "float"     | 1e39        | INF
          "boolean"   | 1           | true
          "boolean"   | false       | false
          `{"base": "boolean", "format": "Y|N"}` | N | false
          {"base": "date", "format": "M/d/yyyy"} | 10/18/2010 | 2010-10-18
          {"base": "number", "format": "#,##0"} | 1,234 | 1.234E3
          "date"      | 2010-10-18+00:00 | 2010-10-18Z
          "dateTime"  | 2010-10-18T10:00:00.50+02:00 | 2010-10-18T10:00:00.5+02:00
          "hexBinary" | 0fb7        | 0FB7
          "string"    | 007         | 007
          "gYear"     | 2010        | 2010
          "time"      | 24:00:00.0  | 00:00:00
          "dateTime"  | 2023-12-31T24:00:00Z  | 2024-01-01T00:00:00Z
          "dateTime"  | -0001-12-31T24:00:00  | 0000-01-01T00:00:00
          "duration"  | P14MT36H0.50S | P1Y2M1DT12H0.5S
          "duration"  | -PT90M      | -PT1H30M
          "duration"  | P0Y         | PT0S
          "yearMonthDuration" | P0Y | P0M
          "yearMonthDuration" | P24M | P2Y
          "dayTimeDuration" | PT86400S | P1D
          """)
  void aVariableIsTheCanonicalFormOfTheValue(String datatype, String cell, String expected) {
    assertThat(
            convert(
                "a\n\"" + cell + "\"\n",
                "{\"titles\": \"a\", \"name\": \"a\", \"datatype\": "
                    + datatype
                    + ", \"valueUrl\": \"#{+a}\"}"))
        .singleElement()
        .asString()
        .endsWith("<d/t.csv#" + expected + "> ← a");
    assertThat(findings.findings()).isEmpty();
  }

  /** Section 4.2.3: the name is the decoded one, and a virtual column has no number in the file. */
  @Test
  void aVariableAboutAColumnIsThatOfItsOwnColumn() {
    assertThat(
            convert(
                "é\nx\n",
                "{\"titles\": \"é\", \"valueUrl\": \"#{_name}-{_sourceColumn}\"},"
                    + " {\"name\": \"v\", \"virtual\": true,"
                    + " \"valueUrl\": \"#{_name}-{_sourceColumn}-{_column}-{_sourceRow}\"}"))
        .extracting(triple -> triple.replaceFirst("^\\S+ \\S+ ", ""))
        .containsExactly("<d/t.csv#%C3%A9-1> ← %C3%A9", "<d/t.csv#v--2-2> ← v");
  }

  @Test
  void theValueItselfStaysAsItWasWritten() {
    assertThat(convert("a\n007\n", "{\"titles\": \"a\", \"datatype\": \"integer\"}"))
        .singleElement()
        .asString()
        .endsWith("\"007\"^integer ← a");
  }

  @Test
  void aListIsAListInATemplate() {
    assertThat(
            convert(
                "a\nx;y z\n",
                "{\"titles\": \"a\", \"name\": \"a\", \"separator\": \";\","
                    + " \"valueUrl\": \"http://q.example/{?a}\"}"))
        .singleElement()
        .asString()
        .contains("<http://q.example/?a=x,y%20z>");
  }

  /** Section 4.6.8.4: no value URL for a cell without a value, unless its column is virtual. */
  @Test
  void aValueUrlNeedsAValueInTheFileButNotInAVirtualColumn() {
    assertThat(
            convert(
                "a,b\n,x\n",
                "{\"titles\": \"a\", \"valueUrl\": \"#v\"},"
                    + "{\"titles\": \"b\", \"suppressOutput\": true},"
                    + "{\"name\": \"c\", \"virtual\": true, \"propertyUrl\": \"rdf:type\","
                    + " \"valueUrl\": \"schema:Thing\"},"
                    + "{\"name\": \"d\", \"virtual\": true, \"default\": \"z\"},"
                    + "{\"name\": \"e\", \"virtual\": true}"))
        .extracting(triple -> triple.replaceFirst("^\\S+ ", ""))
        .containsExactly(
            "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/Thing> ← c",
            "<d/t.csv#d> \"z\" ← d");
  }

  /** A column's own property is the table's URL with the column's name. */
  @Test
  void aColumnWithoutPropertyIsNamedByTheTable() {
    assertThat(convert("Año nuevo\nx\n", "{\"titles\": \"Año nuevo\"}"))
        .singleElement()
        .asString()
        .contains("<d/t.csv#A%C3%B1o%20nuevo>");
  }

  private List<String> convert(String csv, String columns) {
    Recorder recorder = new Recorder();
    documents
        .with(
            "meta.json",
            "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"d/t.csv\","
                + " \"tableSchema\": {\"columns\": ["
                + columns
                + "]}}")
        .with("d/t.csv", csv);
    new CsvwProcessor(documents, findings)
        .convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    return recorder.triples();
  }
}
