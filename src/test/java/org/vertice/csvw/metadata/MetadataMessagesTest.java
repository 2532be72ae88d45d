package org.vertice.csvw.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.csvw.Documents;
import org.vertice.csvw.datatype.DatatypeSpec;
import org.vertice.report.DiagnosticCollector;

/** What a curator reads of a metadata document: what is wrong, and how to fix it. */
class MetadataMessagesTest {

  private static final String SEE = "See Metadata Vocabulary, section 5.8.2.";

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();

  /** What a value must be, what it is, and what counts in its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "aboutUrl": 1 | "aboutUrl" must be a URI template, not 1; it is read as an empty string.
          "lang": "not a tag" | "lang" must be a language tag such as "en", not "not a tag"; the default, "und", is used.
          "tableDirection": "up" | "tableDirection" must be "rtl", "ltr" or "auto", not "up"; the default, "auto", is used.
          "textDirection": null | "textDirection" must be "rtl", "ltr", "auto" or "inherit", not null; the default, "inherit", is used.
          "notes": {} | "notes" must be an array, not an object; the default, [], is used.
          "suppressOutput": 1 | "suppressOutput" must be true or false, not 1; the default, false, is used.
          "null": 1 | "null" must be a string or an array of strings, not 1; the default, "", is used.
          "null": ["a", 1] | "null" must be a string or an array of strings, not an array; the default, "", is used.
          "separator": [] | "separator" must be a string or null, not an array; the default, null, is used.
          "dialect": 1 | "dialect" must be an object, or its URL, not 1; it is read as an empty object.
          "dialect": {"skipRows": -1} | "skipRows" must be a whole number, 0 or more, not -1; the default, 0, is used.
          "dialect": {"skipRows": 1.5} | "skipRows" must be a whole number, 0 or more, not 1.5; the default, 0, is used.
          "dialect": {"skipRows": 1000000000} | "skipRows" must be a whole number, 0 or more, not 1000000000; the default, 0, is used.
          "dialect": {"quoteChar": "ab"} | "quoteChar" must be one character or null, not "ab"; the default, "\\"", is used.
          "dialect": {"trim": "left"} | "trim" must be true, false, "start" or "end", not "left"; the default, false, is used.
          "dialect": {"encoding": "x"} | "encoding" must be the name of a character encoding such as "utf-8", not "x"; the default, "utf-8", is used.
          "dialect": {"header": "yes"} | "header" must be true or false, not "yes"; the default, true, is used.
          "datatype": 1 | "datatype" must be the name of a built-in datatype, or an object, not 1; the default, "string", is used.
          "datatype": {"format": true} | "format" must be a string or an object, not a boolean; it is ignored.
          "datatype": {"minimum": true} | "minimum" must be a number or a string, not a boolean; it is ignored.
          "tableSchema": {"columns": [{"name": "_a"}]} | "name" must be a name of letters, digits and '_' that does not begin with '_', not "_a"; it is ignored.
          "tableSchema": {"columns": [{"titles": [1]}]} | In "titles", a string is expected, not a number; it is ignored.
          "tableSchema": {"columns": [{"titles": {"en": 1}}]} | In "titles", a string or an array of strings is expected, not a number; it is ignored.
          "tableSchema": {"columns": [{"titles": {"en": [[]]}}]} | In "titles", a string is expected, not an array; it is ignored.
          "tableSchema": {"columns": [{"titles": {"a b": "x"}}]} | "a b" is not a language tag; it is ignored.
          "tableSchema": {"columns": [1]} | In "columns", an object is expected, not a number; it is ignored.
          """)
  void sayWhatAValueMustBe(String member, String message) {
    read(table(member));
    assertThat(messages()).containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"dialect\": {\"skipRows\": 999999999}",
        "\"dialect\": {\"skipRows\": 1.0}",
        "\"dialect\": {\"trim\": \"start\", \"quoteChar\": null, \"encoding\": \"latin1\"}",
        "\"dialect\": {\"lineTerminators\": [\"\\n\"], \"commentPrefix\": null}",
        "\"textDirection\": \"inherit\", \"tableDirection\": \"rtl\"",
        "\"lang\": \"de-1996\", \"null\": [\"a\", \"b\"], \"separator\": null",
        "\"tableSchema\": {\"columns\": [{\"name\": \"a.b\", \"titles\": {\"en\": [\"x\", \"y\"]}}]}",
      })
  void sayNothingOfWhatIsAllowed(String members) {
    assertThat(read(table(members))).isPresent();
    assertThat(findings.findings()).isEmpty();
  }

  /** Message and hint of what is ignored, or is an error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "foo": 1 | "foo" is not a property of a table; it is ignored. > Use a prefixed name (dc:description) or a full URL for your own.
          "tableSchem": {} | "tableSchem" is not a property of a table; it is ignored. > Did you mean "tableSchema"?
          "tableSchema": {"tableSchem": 1} | "tableSchem" is not a property of a schema; it is ignored. > Use a prefixed name (dc:description) or a full URL for your own.
          "titles": "x" | "titles" is not a property of a table; it is ignored. > It belongs in a column.
          ":x": 1 | ":x" is not a property of a table; it is ignored. > Use a prefixed name (dc:description) or a full URL for your own.
          "dialect": {"dc:title": "x"} | "dc:title" is not a property of a dialect; it is ignored. > Use a prefixed name (dc:description) or a full URL for your own.
          "schem:name": "x" | "schem:name" has no known prefix; it is ignored. > Did you mean "schema:"?
          "qqqqqqqq:name": "x" | "qqqqqqqq:name" has no known prefix; it is ignored. > Write the property's full URL: prefixes cannot be declared.
          "http://example.org/a b": 1 | "http://example.org/a b" is not a URL; it is ignored. > Percent-encode characters that a URL must not contain: a blank is %20.
          "datatype": "intger" | "intger" is not a built-in datatype; "string" is used. > Did you mean "integer"?
          "datatype": "qqqqqqqq" | "qqqqqqqq" is not a built-in datatype; "string" is used. > To name a datatype of your own, write {"base": …, "@id": …}.
          "datatype": {"base": "date", "format": {"pattern": "d"}} | The format of a date cannot be an object; it is ignored. > Write it as a string.
          "datatype": {"base": "integer", "minimum": 1, "minInclusive": 2} | minimum and minInclusive differ. > Keep one of them.
          "datatype": {"base": "integer", "maximum": 1, "maxInclusive": 2} | maximum and maxInclusive differ. > Keep one of them.
          "datatype": {"@id": "http://www.w3.org/2001/XMLSchema#date"} | The @id of a datatype must not be that of a built-in one, http://www.w3.org/2001/XMLSchema#date. > Give it a URL of its own, or leave @id out and set "base".
          "datatype": {"base": "date", "length": 3} | A length can only be set for strings and binary data, not for date. > Remove length, minLength and maxLength.
          "@id": 5 | @id must be a URL, not a number; it is read as an empty one, which is the URL of this document. > Write a URL in quotes, or leave @id out.
          "@id": "a b" | "a b" is not a URL; it is ignored. > Percent-encode characters that a URL must not contain: a blank is %20.
          "@id": "_:x" | The @id of a table must not be a blank node, "_:x". > Write a URL, or leave @id out.
          "@type": "Schema" | The @type of a table can only be "Table". > Write "Table", or leave @type out.
          "@language": "en" | @language is not allowed in a table here. > Remove it.
          "aboutUrl": "{" | "aboutUrl" is not a URI template: a '{' is not closed; it is ignored. > Write a column's name between { and }.
          "tableSchema": {"primaryKey": "b"} | primaryKey names "b", and no column has that name; it is ignored. > Give the column a "name"; a title is not a name.
          "tableSchema": {"columns": [{"name": "alpha"}], "rowTitles": ["alpa"]} | rowTitles names "alpa", and no column has that name; it is ignored. > Did you mean "alpha"?
          "tableSchema": {"columns": [{"name": "alpha"}], "rowTitles": ["zzzzz"]} | rowTitles names "zzzzz", and no column has that name; it is ignored. > The named columns are: alpha.
          "tableSchema": {"columns": [{"name": "a"}, {"name": "a"}]} | Two columns have the name "a". > Rename one of them.
          "tableSchema": {"columns": [{"virtual": true}, {"name": "a"}]} | A column of the file comes after a virtual column. > Move the virtual columns to the end.
          "transformations": [{"url": "x"}] | A transformation needs url, scriptFormat and targetFormat. > Add what is missing, or remove the transformation.
          "tableSchema": "nowhere.json" | "nowhere.json" cannot be read: nothing is at http://example.org/nowhere.json. > Correct the URL; it is relative to http://example.org/meta.json.
          "tableSchema": "list.json" | "http://example.org/list.json" does not hold a JSON object. > Correct that file, or write the object here.
          """)
  void sayHowToFixIt(String member, String message) {
    documents.with("list.json", "[1]");
    read(table(member));
    assertThat(
            findings.findings().stream().map(one -> one.message() + " > " + one.fix().orElse("")))
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"@value": "x", "dc:title": "y"} | dc:title is not allowed beside @value.
          {"@value": "x", "@type": "date", "@language": "en"} | @value has either @type or @language, not both.
          {"@value": "x", "@language": "a b"} | @language must be a language tag.
          {"@value": "x", "@language": 1} | @language must be a language tag.
          {"@value": []} | @value must be a string, a number or a boolean.
          {"@language": "en"} | @language is allowed only beside @value.
          {"@id": 1} | @id must be a URL, and no blank node.
          {"@id": "_:x"} | @id must be a URL, and no blank node.
          {"@type": "Nothing"} | @type must be a term of the vocabulary, a name with a known prefix, or a full URL.
          {"@value": "x", "@type": "Table"} | @type must be a built-in datatype, a name with a known prefix, or a full URL.
          {"@type": 1} | @type must be a term of the vocabulary, a name with a known prefix, or a full URL.
          {"@type": "qqqq:x"} | @type must be a term of the vocabulary, a name with a known prefix, or a full URL.
          """)
  void sayWhatACommonPropertyMustBe(String value, String message) {
    assertThat(read(table("\"dc:title\": " + value))).isEmpty();
    assertThat(findings.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.message()).isEqualTo(message);
              assertThat(one.fix()).contains(SEE);
            });
  }

  @Test
  void sayWhatADocumentMustBe() {
    assertThat(read("[1]")).isEmpty();
    assertThat(read("{\"@context\": \"http://www.w3.org/ns/csvw\"}")).isEmpty();
    assertThat(read(table("\"tables\": [{\"url\": \"\"}, {\"url\": \"http://a b/\"}]"))).isEmpty();
    assertThat(read("{\"@context\": [\"x\"], \"url\": \"t.csv\"}")).isEmpty();
    assertThat(read("{\"@context\": [\"x\", {}], \"url\": \"t.csv\"}")).isEmpty();
    assertThat(messages())
        .containsExactly(
            "A metadata document is one JSON object, not an array.",
            "A metadata document describes one table with \"url\", or several with \"tables\"; this"
                + " one has neither.",
            "\"url\" is not a property of a table group; it is ignored.",
            "A table needs a \"url\".",
            "\"http://a b/\" is not a URL.",
            "The first item of @context must be that string.",
            "The first item of @context must be that string.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "resource": "b.csv", "columnReference": "k" | No table of this group has the URL http://example.org/b.csv. > Did you mean http://example.org/c.csv?
          "resource": "http://nowhere.example/zzzzzzzzzzzzzz", "columnReference": "k" | No table of this group has the URL http://nowhere.example/zzzzzzzzzzzzzz. > Add the table to the group, or correct the reference.
          "schemaReference": "http://nowhere.example/zzzzzzzzzzzzzz", "columnReference": "k" | No table of this group has a schema with the @id http://nowhere.example/zzzzzzzzzzzzzz. > Add the table to the group, or correct the reference.
          "schemaReference": "s", "columnReference": "k" | More than one table of this group has a schema with the @id http://example.org/s. > Name one table by its URL, with "resource".
          "resource": "c.csv", "columnReference": "key" | The reference names "key", and no column of that table has that name. > The named columns are: k.
          "resource": "c.csv", "columnReference": ["k", "k"] | 1 columns cannot refer to 2 columns. > See Metadata Vocabulary, section 5.5.2.1.
          "columnReference": "k" | A reference needs either resource or schemaReference. > See Metadata Vocabulary, section 5.5.2.1.
          "resource": "c.csv", "schemaReference": "s", "columnReference": "k" | A reference needs either resource or schemaReference. > See Metadata Vocabulary, section 5.5.2.1.
          "resource": "c.csv" | A foreign key needs columnReference, and reference with resource and columnReference. > See Metadata Vocabulary, section 5.5.2.1.
          """)
  void sayWhatAReferenceMustBe(String reference, String message) {
    String schema = "\"tableSchema\": {\"@id\": \"s\", \"columns\": [{\"name\": \"k\"}]}";
    read(
        """
        {"@context": "http://www.w3.org/ns/csvw", "tables": [
          {"url": "c.csv", %s}, {"url": "d.csv", %s},
          {"url": "uses.csv", "tableSchema": {"columns": [{"name": "u"}], "foreignKeys": [
            {"columnReference": "u", "reference": {%s}}]}}]}
        """
            .formatted(schema, schema, reference));
    assertThat(
            findings.findings().stream().map(one -> one.message() + " > " + one.fix().orElse("")))
        .containsExactly(message);
  }

  @Test
  void sayWhetherADocumentIsMissingOrCannotBeRead() {
    MetadataReader reader = new MetadataReader(documents, findings);
    assertThat(reader.read(Documents.at("nowhere.json"))).isEmpty();
    MetadataReader broken =
        new MetadataReader(
            address -> {
              throw new IOException("the disk is on fire");
            },
            findings);
    assertThat(broken.read(Documents.at("meta.json"))).isEmpty();
    assertThat(
            findings.findings().stream().map(one -> one.message() + " > " + one.fix().orElse("")))
        .containsExactly(
            "This metadata file was not found. > Correct its name, or put the file there.",
            "This metadata file cannot be read: the disk is on fire > Make it readable.");
  }

  @Test
  void aSchemaThatCannotBeReadIsAnError() {
    MetadataReader reader =
        new MetadataReader(
            address -> {
              if (address.toString().endsWith("meta.json")) {
                return documents.open(address);
              }
              throw new IOException("the disk is on fire");
            },
            findings);
    documents.with("meta.json", table("\"tableSchema\": \"s.json\""));
    assertThat(reader.read(Documents.at("meta.json")).orElseThrow().sound()).isFalse();
    assertThat(messages())
        .containsExactly("\"http://example.org/s.json\" cannot be read: the disk is on fire");
  }

  @Test
  void theFormatOfANumberMayBeAnObject() {
    assertThat(
            datatype(
                "{\"base\": \"integer\", \"format\": {\"pattern\": \"0\", \"groupChar\": \".\"}}"))
        .isEqualTo(
            DatatypeSpec.of("integer")
                .withFormat(
                    new DatatypeSpec.NumberFormat(
                        Optional.of("0"), Optional.empty(), Optional.of("."))));
    assertThat(datatype("{\"base\": \"date\", \"format\": {}}")).isEqualTo(DatatypeSpec.of("date"));
    assertThat(datatype("\"strin\"")).isEqualTo(DatatypeSpec.of("string"));
    assertThat(datatype("{\"base\": \"strin\"}")).isEqualTo(DatatypeSpec.of("string"));
  }

  /** Section 5.11.1: constraints that contradict one another are left out after the error. */
  @Test
  void aDatatypeIsReadOnWithoutConstraintsThatContradictOneAnother() {
    assertThat(datatype("{\"base\": \"integer\", \"minimum\": 2, \"maximum\": 1}"))
        .isEqualTo(DatatypeSpec.of("integer"));
  }

  private DatatypeSpec datatype(String json) {
    documents.with("meta.json", table("\"datatype\": " + json));
    return new MetadataReader(documents, findings)
        .read(Documents.at("meta.json"))
        .orElseThrow()
        .group()
        .tables()
        .get(0)
        .inherited()
        .datatype()
        .orElseThrow()
        .spec();
  }

  /** Section 5.6: the title in the document's language, or in none, names a column. */
  @Test
  void aTitleInAnotherLanguageNamesNoColumn() {
    List<ColumnDescription> columns =
        read("""
                {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], "url": "t.csv",
                 "tableSchema": {"columns": [
                   {"titles": {"de": "Stadt", "en": "City"}}, {"titles": {"de": "Land"}},
                   {"titles": {"und": "Note"}}, {"titles": "Year"}]}}
                """)
            .orElseThrow()
            .tables()
            .get(0)
            .schema()
            .orElseThrow()
            .columns();
    assertThat(columns)
        .extracting(ColumnDescription::namingTitle)
        .containsExactly(
            Optional.of("City"), Optional.empty(), Optional.of("Note"), Optional.of("Year"));
  }

  @Test
  void transformationsOfATableGoBeforeThoseOfItsGroup() {
    String one = "[{\"url\": \"%s\", \"scriptFormat\": \"s\", \"targetFormat\": \"t\"}]";
    List<TableDescription> tables =
        read("""
                {"@context": "http://www.w3.org/ns/csvw", "transformations": %s,
                 "tables": [{"url": "a.csv", "transformations": %s}, {"url": "b.csv"}]}
                """
                .formatted(one.formatted("group"), one.formatted("own")))
            .orElseThrow()
            .tables();
    assertThat(tables.get(0).transformations())
        .extracting(TransformationDescription::url)
        .containsExactly("http://example.org/own");
    assertThat(tables.get(1).transformations())
        .extracting(TransformationDescription::url)
        .containsExactly("http://example.org/group");
  }

  /** What is wrong with a schema that several tables share is said once. */
  @Test
  void aSchemaThatTablesShareIsReadOnce() {
    documents.with("s.json", "{\"foo\": 1}");
    TableGroupDescription group =
        read("""
                {"@context": "http://www.w3.org/ns/csvw", "tables": [
                  {"url": "a.csv", "tableSchema": "s.json"},
                  {"url": "b.csv", "tableSchema": "s.json"}]}
                """)
            .orElseThrow();
    assertThat(group.tables()).allMatch(table -> table.schema().isPresent());
    assertThat(messages()).containsExactly("\"foo\" is not a property of a schema; it is ignored.");
  }

  private List<String> messages() {
    return findings.findings().stream().map(one -> one.message()).toList();
  }

  private static String table(String members) {
    return "{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"t.csv\",\n" + members + "}";
  }

  private Optional<TableGroupDescription> read(String json) {
    documents.with("meta.json", json);
    return new MetadataReader(documents, findings)
        .read(Documents.at("meta.json"))
        .filter(MetadataReader.Metadata::sound)
        .map(MetadataReader.Metadata::group);
  }
}
