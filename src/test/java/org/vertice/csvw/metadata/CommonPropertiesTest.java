package org.vertice.csvw.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.csvw.Documents;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Severity;

/** Metadata Vocabulary, sections 5.8 Common Properties and 6.1 Normalization; Generating RDF, 6. */
class CommonPropertiesTest {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final DiagnosticCollector findings = new DiagnosticCollector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "x"                                     | x@en
          ["x", "y"]                              | x@en y@en
          []                                      | ``
          null                                    | ``
          true                                    | true^boolean
          12                                      | 12^integer
          1.0                                     | 1^integer
          1.5                                     | 1.5E0^double
          0.12345678901234568                     | 1.2345678901234568E-1^double
          1e30                                    | 1000000000000000000000000000000^integer
          {"@value": "x"}                         | x
          {"@value": "x", "@language": "de"}      | x@de
          {"@value": "x", "@language": null}      | x
          {"@value": "1", "@type": "integer"}     | 1^integer
          {"@value": "1", "@type": "xsd:integer"} | 1^integer
          {"@value": 1.5, "@type": "xsd:decimal"} | 1.5^decimal
          {"@value": true}                        | true^boolean
          {"@value": true, "@type": "boolean"}    | true^boolean
          {"@value": false, "@type": "xsd:string"} | false^string
          {"@id": "schema://x"}                   | <schema://x>
          {"@id": "other"}                        | <http://example.org/other>
          {"@id": "schema:Thing"}                 | <http://schema.org/Thing>
          {"@id": "x", "@type": "schema:Person"}  | <http://example.org/x>
          """)
  void normalizesAValue(String json, String expected) {
    assertThat(
            read(json).stream()
                .map(CommonPropertiesTest::shown)
                .reduce((one, other) -> one + " " + other)
                .orElse(""))
        .isEqualTo(expected);
    assertThat(findings.findings()).isEmpty();
  }

  /** Section 5.8.2: the restrictions on the JSON of common properties; each is an error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"@value": "x", "@type": "xsd:date", "@language": "en"} | /dc:title
          {"@value": "x", "dc:title": "y"}       | /dc:title/dc:title
          {"@value": "x", "@id": "y"}            | /dc:title/@id
          {"@value": ["x"]}                       | /dc:title/@value
          {"@value": null}                       | /dc:title/@value
          {"@value": "x", "@language": "no language"} | /dc:title/@language
          {"@value": "x", "@language": 1}        | /dc:title/@language
          {"@value": "x", "@type": "Table"}      | /dc:title/@type
          {"@value": "x", "@type": "foo"}        | /dc:title/@type
          {"@value": "x", "@type": ["date"]}     | /dc:title/@type
          {"@value": "x", "@type": 1}            | /dc:title/@type
          {"@type": "foo"}                       | /dc:title/@type
          {"@type": ["schema:Person", 1]}        | /dc:title/@type/1
          {"@type": "_:b"}                       | /dc:title/@type
          {"@id": "_:b"}                         | /dc:title/@id
          {"@id": 1}                             | /dc:title/@id
          {"@language": "en"}                    | /dc:title/@language
          {"@id": "http://example.org/a b"}      | /dc:title/@id
          {"@type": "http://example.org/<b>"}    | /dc:title/@type
          {"_:b": "x"}                           | /dc:title/_:b
          {"name": "x"}                          | /dc:title/name
          {"Table": "x"}                         | /dc:title/Table
          {"@list": ["x"]}                       | /dc:title/@list
          {"@set": ["x"]}                        | /dc:title/@set
          {"@graph": []}                         | /dc:title/@graph
          {"@context": {}}                       | /dc:title/@context
          {"@reverse": {}}                       | /dc:title/@reverse
          {"@index": "x"}                        | /dc:title/@index
          {"schema:name": {"@list": []}}         | /dc:title/schema:name/@list
          [{"@id": "x"}, {"@set": []}]           | /dc:title/1/@set
          """)
  void refusesWhatTheJsonLdDialectForbids(String json, String pointer) {
    read(json);
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("metadata-annotation");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.location().toString()).contains("pointer=" + pointer + ",");
            });
  }

  @Test
  void keepsThePropertiesOfAResource() {
    assertThat(read("{\"@type\": [\"schema:Person\", \"Table\"], \"schema:name\": [\"a\", \"b\"]}"))
        .containsExactly(
            new Annotation.Resource(
                Optional.empty(),
                List.of("http://schema.org/Person", "http://www.w3.org/ns/csvw#Table"),
                List.of(
                    new Annotation(
                        "http://schema.org/name", new Annotation.Text("a", Optional.of("en"))),
                    new Annotation(
                        "http://schema.org/name", new Annotation.Text("b", Optional.of("en"))))));
  }

  @Test
  void takesAPropertyByItsUrl() {
    assertThat(table("\"http://example.org/p\": 1, \"urn:x:y\": 2").annotations())
        .extracting(Annotation::property)
        .containsExactly("http://example.org/p", "urn:x:y");
    assertThat(findings.findings()).isEmpty();
  }

  /** Section 5.8.1: an absolute URL; with a blank in it, it is none, and no N-Triples either. */
  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/a b", "dc:a<b>", "http://example.org/{x}"})
  void aPropertyWithAnInvalidUrlIsLeftOut(String name) {
    assertThat(table("\"" + name + "\": 1").annotations()).isEmpty();
    assertThat(findings.findings())
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("metadata-property-url", Severity.WARNING));
  }

  /** Section 6.1: only prefixes are expanded in it and the base put before it. */
  @Test
  void theIdOfAThingIsNotNormalised() {
    assertThat(read("{\"@id\": \"HTTP://example.org:80/%7ex\"}"))
        .extracting(CommonPropertiesTest::shown)
        .containsExactly("<HTTP://example.org:80/%7ex>");
  }

  /** Section 5.8: in a foreign key and its reference there are none; a dialect has none either. */
  @Test
  void aDialectHasNoCommonProperties() {
    table("\"dialect\": {\"dc:title\": \"x\"}");
    assertThat(findings.findings())
        .extracting(Diagnostic::code, Diagnostic::severity)
        .containsExactly(tuple("metadata-property-unknown", Severity.WARNING));
  }

  /** Section 5.3.2: notes are an array of objects; what else stands in it is left out. */
  @Test
  void aNoteIsAnObject() {
    assertThat(table("\"notes\": [{\"rdfs:label\": \"x\"}, \"y\", 1]").notes()).hasSize(1);
    assertThat(findings.findings())
        .extracting(Diagnostic::severity)
        .containsExactly(Severity.WARNING, Severity.WARNING);
  }

  private static String shown(Annotation.Value value) {
    if (value instanceof Annotation.Text text) {
      return text.text() + text.language().map(tag -> "@" + tag).orElse("");
    }
    if (value instanceof Annotation.Typed typed) {
      return typed.lexical() + "^" + typed.datatype().replace(XSD, "");
    }
    return "<" + ((Annotation.Resource) value).id().orElse("") + ">";
  }

  private List<Annotation.Value> read(String json) {
    return table("\"dc:title\": " + json).annotations().stream().map(Annotation::value).toList();
  }

  private TableDescription table(String members) {
    Documents documents =
        new Documents()
            .with(
                "meta.json",
                "{\"@context\": [\"http://www.w3.org/ns/csvw\", {\"@language\": \"en\"}],"
                    + " \"url\": \"t.csv\", "
                    + members
                    + "}");
    return new MetadataReader(documents, findings)
        .read(Documents.at("meta.json"))
        .map(metadata -> metadata.group().tables().get(0))
        .orElse(
            TableDescription.of("", new org.vertice.report.Location.JsonLocation("", "", 0, 0)));
  }
}
