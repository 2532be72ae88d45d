package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.model.TableGroup;
import org.vertice.graph.stream.StreamRdfSink;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

class ConversionTest {

  private static final String MEETINGS =
      """
      id,date,place,topics,note
      m1,2025-09-03,beijing,war|gas,
      m2,2024-06-19,,,"two
      lines"
      m3,,pyongyang,gas,x
      """;

  private static final String METADATA =
      """
      {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "@id": "http://example.org/set",
        "dc:title": "Meetings",
        "void:uriSpace": {"@value": "http://example.org/"},
        "tables": [{
          "url": "meetings.csv",
          "tableSchema": {
            "aboutUrl": "http://example.org/id/{id}",
            "columns": [
              {"name": "id", "titles": "id", "suppressOutput": true, "required": true},
              {"name": "date", "titles": "date", "datatype": "date",
               "propertyUrl": "schema:startDate"},
              {"name": "place", "titles": "place", "propertyUrl": "schema:location",
               "valueUrl": "http://example.org/place/{place}"},
              {"name": "topics", "titles": "topics", "separator": "|", "propertyUrl": "dc:subject"},
              {"name": "note", "titles": "note", "lang": "it"},
              {"name": "kind", "virtual": true, "propertyUrl": "rdf:type",
               "valueUrl": "schema:Event"},
              {"name": "row", "virtual": true, "aboutUrl": "#row-{_row}",
               "propertyUrl": "foaf:topic", "valueUrl": "http://example.org/id/{id}"}
            ],
            "primaryKey": "id"
          }
        }]
      }
      """;

  private final Documents documents = new Documents();
  private final DiagnosticCollector findings = new DiagnosticCollector();
  private final CsvwProcessor processor = new CsvwProcessor(documents, findings);
  private final Recorder recorder = new Recorder();

  @Test
  void passesOnEachTripleWithItsCell() {
    documents.with("meta.json", METADATA).with("meetings.csv", MEETINGS);
    processor.convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    assertThat(findings.findings()).isEmpty();
    assertThat(recorder.events)
        .startsWith(
            "table meetings.csv",
            "row 1 line 2",
            "<id/m1> <http://schema.org/startDate> \"2025-09-03\"^date ← date",
            "<id/m1> <http://schema.org/location> <place/beijing> ← place",
            "<id/m1> <http://purl.org/dc/terms/subject> \"war\" ← topics",
            "<id/m1> <http://purl.org/dc/terms/subject> \"gas\" ← topics",
            "<id/m1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                + " <http://schema.org/Event> ← kind",
            "<meetings.csv#row-1> <http://xmlns.com/foaf/0.1/topic> <id/m1> ← row",
            "row 2 line 3",
            "<id/m2> <http://schema.org/startDate> \"2024-06-19\"^date ← date",
            "<id/m2> <meetings.csv#note> \"two\nlines\"@it ← note");
    assertThat(recorder.events).contains("row 3 line 5");
  }

  @Test
  void passesOnTheMetadataOfTheGroupAndItsColumns() {
    documents.with("meta.json", METADATA).with("meetings.csv", MEETINGS);
    TableGroup group = processor.validateMetadata(Documents.at("meta.json"));
    assertThat(findings.findings()).isEmpty();
    assertThat(group.id()).contains("http://example.org/set");
    assertThat(group.annotation("http://purl.org/dc/terms/title")).contains("Meetings");
    assertThat(group.annotation("http://rdfs.org/ns/void#uriSpace"))
        .contains("http://example.org/");
    assertThat(group.tables())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.file()).isEqualTo("meetings.csv");
              assertThat(table.columns().get(1).datatypeIri())
                  .isEqualTo("http://www.w3.org/2001/XMLSchema#date");
              assertThat(table.columns().get(2).propertyUrl()).contains("schema:location");
            });
  }

  @Test
  void standardModeDescribesTheGroupItsTablesAndTheirRows() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "@id": "http://example.org/g",
             "dc:title": {"@value": "Titolo", "@language": "it"},
             "tables": [{"url": "t.csv", "@id": "http://example.org/t",
               "notes": [{"rdfs:label": "n"}],
               "tableSchema": {"rowTitles": "a", "columns": [
                 {"titles": "a", "name": "a", "aboutUrl": "#{a}", "lang": "en"}]}}]}
            """)
        .with("t.csv", "a\nx\n");
    processor.convertMetadata(Documents.at("meta.json"), ConversionMode.STANDARD, recorder);
    String csvw = "http://www.w3.org/ns/csvw#";
    String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
    assertThat(recorder.events)
        .containsExactly(
            "<g> " + type + " <" + csvw + "TableGroup>",
            "<g> <http://purl.org/dc/terms/title> \"Titolo\"@it",
            "table t.csv",
            "<g> <" + csvw + "table> <t>",
            "<t> " + type + " <" + csvw + "Table>",
            "<t> <" + csvw + "url> <t.csv>",
            "<t> <" + csvw + "note> _:b0",
            "_:b0 <http://www.w3.org/2000/01/rdf-schema#label> \"n\"",
            "row 1 line 2",
            "<t> <" + csvw + "row> _:r1b0",
            "_:r1b0 " + type + " <" + csvw + "Row>",
            "_:r1b0 <" + csvw + "rownum> \"1\"^integer",
            "_:r1b0 <" + csvw + "url> <t.csv#row=2>",
            "_:r1b0 <" + csvw + "title> \"x\"@en",
            "<t.csv#x> <t.csv#a> \"x\"@en ← a",
            "_:r1b0 <" + csvw + "describes> <t.csv#x>");
  }

  @Test
  void makesOneNodeForEachTerm() {
    documents.with("meta.json", METADATA).with("meetings.csv", MEETINGS);
    Graph graph = GraphFactory.createGraphMem();
    processor.convertMetadata(
        Documents.at("meta.json"),
        ConversionMode.MINIMAL,
        new StreamRdfSink(StreamRDFLib.graph(graph)));
    assertThat(graph.size()).isEqualTo(15);
    assertThat(
            graph.contains(
                NodeFactory.createURI("http://example.org/id/m1"),
                NodeFactory.createURI("http://schema.org/startDate"),
                NodeFactory.createLiteralDT("2025-09-03", XSDDatatype.XSDdate)))
        .isTrue();
  }

  @Test
  void keepsTheOrderOfAnOrderedListInAnRdfList() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [
              {"titles": "a", "separator": ";", "ordered": true, "aboutUrl": "#x"}]}}
            """)
        .with("t.csv", "a\n2;1\n");
    processor.convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    assertThat(recorder.triples())
        .containsExactly(
            "<t.csv#x> <t.csv#a> _:r1b0 ← a",
            "_:r1b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"2\" ← a",
            "_:r1b0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:r1b1 ← a",
            "_:r1b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"1\" ← a",
            "_:r1b1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest>"
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> ← a");
  }

  @Test
  void encodesInATemplateWhatAnIriMustNotContain() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [
              {"titles": "a", "aboutUrl": "http://example.org/x/{a}", "propertyUrl": "{#_name}"}]}}
            """)
        .with("t.csv", "a\nplain\nKim Jong-un\nfoaf:Person\né/..\n");
    processor.convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    assertThat(recorder.triples())
        .containsExactly(
            "<x/plain> <t.csv#a> \"plain\" ← a",
            "<x/Kim%20Jong-un> <t.csv#a> \"Kim Jong-un\" ← a",
            "<x/foaf%3APerson> <t.csv#a> \"foaf:Person\" ← a",
            "<x/%C3%A9%2F..> <t.csv#a> \"é/..\" ← a");
  }

  @Test
  void leavesOutATableWhoseOutputIsSuppressedButChecksIt() {
    documents
        .with(
            "meta.json",
            """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "suppressOutput": true,
             "tableSchema": {"columns": [{"titles": "a", "datatype": "integer"}]}}
            """)
        .with("t.csv", "a\none\n");
    processor.convertMetadata(Documents.at("meta.json"), ConversionMode.MINIMAL, recorder);
    assertThat(recorder.events).isEmpty();
    assertThat(findings.findings()).extracting(Diagnostic::code).containsExactly("cell-invalid");
  }

  @Test
  void takesTheUsersMetadataBeforeTheLinkedBeforeTheFilesOwn() {
    String template =
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv",
         "tableSchema": {"columns": [{"titles": "a", "name": "%s"}]}}
        """;
    documents
        .with("t.csv", "a\n1\n")
        .with("user.json", template.formatted("user"))
        .with("linked.json", template.formatted("linked"))
        .with("t.csv-metadata.json", template.formatted("file"))
        .with("csv-metadata.json", template.formatted("folder"));
    assertThat(nameOfTheColumn(Optional.of("user.json"))).isEqualTo("user");
    assertThat(nameOfTheColumn(Optional.empty())).isEqualTo("file");
    documents.linked("t.csv", "<linked.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
    assertThat(nameOfTheColumn(Optional.empty())).isEqualTo("linked");
  }

  @Test
  void takesTheNamesOfColumnsFromTheHeaderWhereThereIsNoMetadata() {
    documents.with("t.csv", "Family Name,n\nKim,1\n");
    assertThat(nameOfTheColumn(Optional.empty())).isEqualTo("Family%20Name");
    assertThat(findings.findings()).isEmpty();
  }

  private String nameOfTheColumn(Optional<String> userMetadata) {
    TableGroup group =
        processor.validateTable(Documents.at("t.csv"), userMetadata.map(Documents::at));
    return List.copyOf(group.tables()).get(0).columns().get(0).name();
  }
}
