package org.vertice.csvw.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.csvw.json.JsonNode.ArrayNode;
import org.vertice.csvw.json.JsonNode.BooleanNode;
import org.vertice.csvw.json.JsonNode.NumberNode;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.JsonLocation;
import org.vertice.source.SourceDocument;

class JsonTreeReaderTest {

  private final DiagnosticCollector findings = new DiagnosticCollector();

  @Test
  void givesEveryValueItsPointerLineAndColumn() throws IOException {
    JsonNode tree =
        read("""
        {
          "a/b": [ 1,
            {"x": "é", "y": null} ]
        }
        """)
            .orElseThrow();
    ObjectNode second =
        (ObjectNode)
            ((JsonNode.ArrayNode) ((ObjectNode) tree).get("a/b").orElseThrow()).items().get(1);
    assertThat(tree.place()).isEqualTo(new JsonLocation("f.json", "", 1, 1));
    assertThat(((ObjectNode) tree).member("a/b").orElseThrow().place())
        .isEqualTo(new JsonLocation("f.json", "/a~1b", 2, 3));
    assertThat(second.place()).isEqualTo(new JsonLocation("f.json", "/a~1b/1", 3, 5));
    assertThat(second.get("y").orElseThrow().place())
        .isEqualTo(new JsonLocation("f.json", "/a~1b/1/y", 3, 21));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {"a": 1 "b": 2}      ~ 1:9  ~ unexpected string, expected `,` or `}`.
          {"a": 1,}            ~ 1:9  ~ unexpected `}`, expected a name in double quotes.
          {"a": tru}           ~ 1:7  ~ unexpected `tru`, expected a value.
          {"a": NaN}           ~ 1:7  ~ unexpected `NaN`, expected a value.
          {"a": [1, 2          ~ 1:12 ~ unexpected end of the file, expected `,` or `]`.
          {"a":                ~ 1:6  ~ unexpected end of the file, expected a value.
          {"a                  ~ 1:4  ~ the file ends within a string.
          {"a": 1} x           ~ 1:10 ~ unexpected `x`, expected the end of the file.
          {} {}                ~ 1:4  ~ unexpected `{`, expected the end of the file.
          {'a': 1}             ~ 1:2  ~ unexpected `'a'`, expected a name in double quotes or `}`
          {a: 1}               ~ 1:2  ~ unexpected `a`, expected a name in double quotes or `}`
          {"a" 1}              ~ 1:6  ~ unexpected `1`, expected `:`.
          {"a": 1]             ~ 1:8  ~ unexpected `]`, expected `,` or `}`.
          [1, 2}               ~ 1:6  ~ unexpected `}`, expected `,` or `]`.
          [,1]                 ~ 1:2  ~ unexpected `,`, expected a value or `]`.
          ["é𝄞", 01]           ~ 1:8  ~ unexpected `01`, expected a value.
          [1.]                 ~ 1:2  ~ unexpected `1.`, expected a value or `]`.
          [+1]                 ~ 1:2  ~ unexpected `+1`, expected a value or `]`.
          // a comment         ~ 1:1  ~ unexpected `//`, expected a value.
          "a\\x"                ~ 1:4  ~ this is not an escape of JSON.
          "a\tb"                ~ 1:3  ~ a line break or control character in a string must be
          """,
      quoteCharacter = '^')
  void saysWhereInvalidJsonBreaksAndWhatWasExpected(String json, String place, String said)
      throws IOException {
    assertThat(read(json)).isEmpty();
    Diagnostic finding = findings.findings().get(0);
    assertThat(finding.code()).isEqualTo("json-invalid");
    assertThat(finding.message()).contains(said);
    assertThat(finding.location().line().orElse(0) + ":" + finding.location().column().orElse(0))
        .isEqualTo(place);
  }

  @Test
  void namesTheKindOfAValueWithItsArticle() throws IOException {
    ArrayNode values = (ArrayNode) read("[{}, [], \"\", 1, true, false, null]").orElseThrow();
    assertThat(values.kind()).isEqualTo("an array");
    assertThat(values.items())
        .extracting(JsonNode::kind)
        .containsExactly(
            "an object", "an array", "a string", "a number", "a boolean", "a boolean", "null");
    assertThat(values.items().get(4)).isEqualTo(new BooleanNode(true, at("/4", 1, 17)));
    assertThat(values.items().get(5)).isEqualTo(new BooleanNode(false, at("/5", 1, 23)));
    assertThat(values.items()).filteredOn(one -> one.string().isPresent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "10, true",
    "1.0, true",
    "0.0, true",
    "1e2, true",
    "1.5, false",
    "1e-2, false"
  })
  void aNumberIsIntegralByItsValue(String number, boolean integral) throws IOException {
    assertThat(((NumberNode) read(number).orElseThrow()).integral()).isEqualTo(integral);
  }

  /** RFC 6901, section 3; columns count characters, a byte order mark is none. */
  @Test
  void placesAreCountedInLinesAndCharacters() throws IOException {
    ObjectNode object =
        (ObjectNode) read("\uFEFF {\"~a\"\r\n\t:\n\"𝄞\" , \"b\": [\n\n1\n,2]}").orElseThrow();
    assertThat(object.place()).isEqualTo(at("", 1, 2));
    assertThat(object.member("~a").orElseThrow().place()).isEqualTo(at("/~0a", 1, 3));
    assertThat(object.get("~a").orElseThrow().place()).isEqualTo(at("/~0a", 3, 1));
    assertThat(object.member("b").orElseThrow().place()).isEqualTo(at("/b", 3, 7));
    ArrayNode items = (ArrayNode) object.get("b").orElseThrow();
    assertThat(items.place()).isEqualTo(at("/b", 3, 12));
    assertThat(items.items().get(0).place()).isEqualTo(at("/b/0", 5, 1));
    assertThat(items.items().get(1).place()).isEqualTo(at("/b/1", 6, 2));
  }

  private static JsonLocation at(String pointer, int line, int column) {
    return new JsonLocation("f.json", pointer, line, column);
  }

  /** A document may be as large as each of the limits, and no larger. */
  @Test
  void theLimitsThemselvesAreAllowed() throws IOException {
    JsonTreeReader.Limits limits = new JsonTreeReader.Limits(12, 2, 3, 4, 4);
    for (String json :
        List.of("[[[]]]", "[123]", "[1e3]", "{\"abc\": 1}", "[1,2,3]", "1           ")) {
      assertThat(new JsonTreeReader(findings, limits).read(document(stream(json))))
          .as(json)
          .isPresent();
    }
    assertThat(findings.findings()).isEmpty();
    for (String json :
        List.of(
            "[[[[]]]]",
            "[1234]",
            "[1e4]",
            "[1e-4]",
            "{\"abcd\": 1}",
            "[1,2,3,4]",
            "1            ")) {
      assertThat(new JsonTreeReader(findings, limits).read(document(stream(json))))
          .as(json)
          .isEmpty();
    }
    assertThat(findings.findings())
        .hasSize(7)
        .allSatisfy(one -> assertThat(one.code()).isEqualTo("json-limit"))
        .allSatisfy(
            one -> assertThat(one.fix()).contains("Make the document smaller, or divide it."));
  }

  @Test
  void reportsADuplicateMember() throws IOException {
    ObjectNode object = (ObjectNode) read("{\"a\": 1,\n \"a\": 2}").orElseThrow();
    assertThat(((NumberNode) object.get("a").orElseThrow()).value().intValue()).isEqualTo(2);
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("json-doubled-member");
    assertThat(findings.findings().get(0).location().line()).contains(2);
  }

  /** RFC 8259, section 8.2. */
  @Test
  void reportsHalfOfACharacterAndPutsTheReplacementCharacterInItsPlace() throws IOException {
    ObjectNode object =
        (ObjectNode) read("{\"a\\udd1e\": \"x\\ud834\\udd1e\\ud834y\"}").orElseThrow();
    assertThat(object.members().keySet()).containsExactly("a\uFFFD");
    assertThat(object.get("a\uFFFD").flatMap(JsonNode::string)).contains("x𝄞\uFFFDy");
    assertThat(findings.findings())
        .extracting(Diagnostic::code)
        .containsExactly("json-character", "json-character");
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "'  ', 3"})
  void reportsADocumentOfNothing(String json, int column) throws IOException {
    assertThat(read(json)).isEmpty();
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("json-invalid");
              assertThat(one.location().column()).contains(column);
              assertThat(one.fix()).contains("Correct it there, or shortly before.");
            });
  }

  @Test
  void columnsOfALongLineAreCountedOnce() throws IOException {
    String items = "𝄞".repeat(100) + "\", \"";
    ArrayNode array = (ArrayNode) read("[\"" + items.repeat(100_000) + "\"]").orElseThrow();
    assertThat(array.items().get(100_000).place()).isEqualTo(at("/100000", 1, 2 + 10_400_000));
  }

  @Test
  void theFirstLineMayBeBlank() throws IOException {
    assertThat(read("\n{}").orElseThrow().place()).isEqualTo(at("", 2, 1));
  }

  @ParameterizedTest
  @CsvSource({"\\ud800", "\\udbff", "\\udc00", "\\udfff"})
  void reportsAnyHalfOfACharacter(String escape) throws IOException {
    assertThat(read("\"" + escape + "\"").flatMap(JsonNode::string)).contains("\uFFFD");
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("json-character");
  }

  @Test
  void refusesEndlesslyNestedObjects() throws IOException {
    assertThat(read("{\"a\":".repeat(201) + "1" + "}".repeat(201))).isEmpty();
    assertThat(limit()).isEqualTo("Values are nested deeper than 200 levels, the limit.");
  }

  @Test
  void refusesAnEndlesslyNestedDocument() throws IOException {
    assertThat(read("[".repeat(100_000))).isEmpty();
    assertThat(limit()).isEqualTo("Values are nested deeper than 200 levels, the limit.");
  }

  /** Written out, such a number would fill the memory. */
  @Test
  void namesTheLimitThatANumberExceeds() throws IOException {
    for (String number : List.of("1e999999999", "1e-2000", "9".repeat(1_001), "1e99999999999")) {
      assertThat(read("[0, " + number + "]")).isEmpty();
      assertThat(limit()).isEqualTo("The number has more than 1000 digits, the limit.");
      assertThat(findings.findings().get(0).location().column()).contains(5);
    }
    assertThat(read("1e999")).isPresent();
  }

  @Test
  void namesTheLimitThatADocumentExceeds() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        };
    assertThat(
            new JsonTreeReader(findings, new JsonTreeReader.Limits(1_000, 10, 10, 100, 100))
                .read(document(endless)))
        .isEmpty();
    assertThat(limit()).isEqualTo("The file is longer than 1000 bytes, the limit.");
  }

  /** Each value keeps its pointer: a million of them below one long name would fill the memory. */
  @Test
  void namesTheLimitsOfValuesAndOfTheirPointers() throws IOException {
    assertThat(read("{\"" + "n".repeat(2_000) + "\": 1}")).isEmpty();
    assertThat(limit()).isEqualTo("Names within names are longer than 2000 characters, the limit.");
    JsonTreeReader small =
        new JsonTreeReader(findings, new JsonTreeReader.Limits(1_000, 10, 10, 3, 100));
    assertThat(small.read(document(stream("[1, 2]")))).isPresent();
    assertThat(small.read(document(stream("[1, 2, 3]")))).isEmpty();
    assertThat(findings.findings().get(1).message())
        .isEqualTo("The document has more than 3 values, the limit.");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private String limit() {
    assertThat(findings.findings().get(0).code()).isEqualTo("json-limit");
    return findings.findings().get(0).message();
  }

  @Test
  void refusesBytesThatAreNotUtf8() throws IOException {
    assertThat(read("\"é\"".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("json-encoding");
  }

  private Optional<JsonNode> read(String json) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<JsonNode> read(byte[] json) throws IOException {
    return new JsonTreeReader(findings).read(document(new ByteArrayInputStream(json)));
  }

  private static SourceDocument document(InputStream body) {
    return SourceDocument.plain(URI.create("file:///f.json"), "f.json", body);
  }
}
