package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.rdf.DeclaredTerms;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Severity;

/** Each stage of a build by itself: what it is given, and what it gives. */
class BuildStagesTest {

  private static final String SPACE = "https://example.org/";

  @TempDir Path root;

  private final DiagnosticCollector reported = new DiagnosticCollector();

  @BeforeEach
  void writeTables() throws IOException {
    write(
        "seeds/csv-metadata.json",
        """
        {"@context": "http://www.w3.org/ns/csvw",
         "http://rdfs.org/ns/void#uriSpace": "https://example.org/",
         "tables": [
          {"url": "ships.csv", "tableSchema": {"aboutUrl": "https://example.org/ship/{id}",
           "columns": [
            {"name": "id", "suppressOutput": true},
            {"name": "name", "propertyUrl": "https://example.org/o#name"},
            {"name": "kind", "virtual": true, "propertyUrl": "rdf:type",
             "valueUrl": "https://example.org/o#Ship"}]}},
          {"url": "claims.csv", "tableSchema": {"aboutUrl": "https://example.org/ship/{ship}",
           "columns": [
            {"name": "claim", "aboutUrl": "https://example.org/claim/{claim}",
             "propertyUrl": "rdf:type", "valueUrl": "https://w3id.org/vertice/claims#Claim"},
            {"name": "ship", "suppressOutput": true},
            {"name": "length", "propertyUrl": "https://example.org/o#length"},
            {"name": "home", "propertyUrl": "https://example.org/o#home"}]}}]}
        """);
    write("seeds/ships.csv", "id,name\nalma,Alma\nbora,\n");
    write("seeds/claims.csv", "claim,ship,length,home\nc1,alma,30,Trieste\nc2,bora,,Zara\n");
  }

  private void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private Project project() {
    return new Project(root);
  }

  private BuildFindings findings() {
    return new BuildFindings(project(), reported);
  }

  private static Vocabulary vocabulary(String ontology) {
    var graph = RDFParser.fromString(ontology, Lang.TURTLE).toGraph();
    var none = RDFParser.fromString("", Lang.TURTLE).toGraph();
    return new Vocabulary(
        graph, none, new DeclaredTerms(graph), List.of(), Map.of("o", SPACE + "o#"));
  }

  private ConvertedTables converted(BuildFindings findings) throws IOException {
    return TableConverter.convert(project(), vocabulary(""), findings);
  }

  private static Node thing(String path) {
    return NodeFactory.createURI(SPACE + path);
  }

  @Test
  void ontologiesAndShapesAreReadApart() throws IOException {
    write("ontology/o.ttl", "@prefix o: <https://example.org/o#> . o:Ship a o:Kind .");
    write("ontology/own-shapes.ttl", "@prefix o: <https://example.org/o#> . o:s a o:Shape .");
    Vocabulary vocabulary = VocabularyReader.read(project(), findings());
    assertThat(vocabulary.ontology().contains(thing("o#Ship"), Node.ANY, Node.ANY)).isTrue();
    assertThat(vocabulary.ontology().contains(thing("o#s"), Node.ANY, Node.ANY)).isFalse();
    assertThat(vocabulary.shapes().contains(thing("o#s"), Node.ANY, Node.ANY)).isTrue();
    assertThat(vocabulary.shortened(thing("o#Ship"))).isEqualTo("o:Ship");
    assertThat(vocabulary.files())
        .extracting(TurtleFile::shown)
        .containsExactly("ontology/o.ttl", "ontology/own-shapes.ttl");
    assertThat(reported.findings()).isEmpty();
  }

  @Test
  void withoutAnOntologyFolderThereAreNoTermsAndThatIsReported() throws IOException {
    Vocabulary vocabulary = VocabularyReader.read(project(), findings());
    assertThat(vocabulary.ontology().isEmpty()).isTrue();
    assertThat(reported.findings())
        .extracting(Diagnostic::code)
        .containsExactly("ontology-missing");
  }

  @Test
  void aClaimBecomesAGraphAndAnyOtherRowAGraphBesideTheDefaultOne() throws IOException {
    ConvertedTables tables = converted(findings());
    DatasetGraph dataset = tables.dataset();
    Node length = thing("o#length");
    assertThat(dataset.contains(thing("claim/c1"), thing("ship/alma"), length, Node.ANY)).isTrue();
    assertThat(dataset.getDefaultGraph().contains(Node.ANY, length, Node.ANY)).isFalse();
    assertThat(dataset.getDefaultGraph().contains(Node.ANY, thing("o#name"), Node.ANY)).isTrue();
    assertThat(tables.claims())
        .extracting(claim -> claim.name().getURI())
        .containsExactly(SPACE + "claim/c1", SPACE + "claim/c2");
    assertThat(tables.rowCounts())
        .containsExactly(Map.entry("seeds/ships.csv", 2L), Map.entry("seeds/claims.csv", 2L));
  }

  @Test
  void aFindingAboutATripleIsReportedAtTheCellThatStatesIt() throws IOException {
    assertThat(place(TripleTarget.of(thing("ship/bora"), thing("o#home"))))
        .isEqualTo(new CellLocation("seeds/claims.csv", 3, 10, 4, 2, "home"));
  }

  @Test
  void aFindingAboutATripleOfAVirtualColumnIsReportedAtItsRow() throws IOException {
    assertThat(place(TripleTarget.of(thing("ship/bora"), RDF.type.asNode())))
        .isEqualTo(new CellLocation("seeds/ships.csv", 3, 0, 0, 2, "kind"));
  }

  @Test
  void aFindingAboutAThingIsReportedAtTheFirstRowThatDescribesIt() throws IOException {
    assertThat(place(TripleTarget.of(thing("ship/alma"))))
        .isEqualTo(new CellLocation("seeds/ships.csv", 2, 0, 0, 1, ""));
  }

  private CellLocation place(TripleTarget target) throws IOException {
    BuildFindings findings = findings();
    ConvertedTables tables = converted(findings);
    findings.report(target, Severity.ERROR, "code", "Message.", "Fix it.");
    assertThat(reported.findings()).isEmpty();
    findings.locate(tables);
    assertThat(reported.findings()).hasSize(1);
    return (CellLocation) reported.findings().get(0).location();
  }

  @Test
  void onlyClaimsOfAnAcceptedModalityBecomeFacts() throws IOException {
    ConvertedTables tables = converted(findings());
    DatasetGraph dataset = tables.dataset();
    Node asserted = thing("modality/asserted");
    dataset
        .getDefaultGraph()
        .add(asserted, VerticeVocabulary.ACCEPTED, NodeFactory.createLiteralByValue(true));
    dataset.getDefaultGraph().add(thing("claim/c1"), VerticeVocabulary.MODALITY, asserted);
    GraphBuilder.accept(
        new ConvertedTables(
            dataset,
            tables.group(),
            org.vertice.graph.claim.Claim.in(dataset.getDefaultGraph()),
            tables.rowCounts(),
            tables.places()));
    assertThat(dataset.getDefaultGraph().contains(thing("ship/alma"), thing("o#home"), Node.ANY))
        .isTrue();
    assertThat(dataset.getDefaultGraph().contains(thing("ship/bora"), thing("o#home"), Node.ANY))
        .isFalse();
  }

  @Test
  void whatARuleConcludesIsAFactAndStandsInTheGraphOfTheRule() throws IOException {
    write(
        "ontology/rules/known.rq",
        """
        #+ summary: A named ship is known
        #+ description: It has a name.
        PREFIX o: <https://example.org/o#>
        CONSTRUCT { ?ship o:known true } WHERE { ?ship o:name ?name }
        """);
    DatasetGraph dataset = converted(findings()).dataset();
    var rules = GraphBuilder.infer(project(), BuildOptions.TIMEOUT, dataset, findings());
    assertThat(rules).hasSize(1);
    Node known = thing("o#known");
    assertThat(dataset.getDefaultGraph().contains(thing("ship/alma"), known, Node.ANY)).isTrue();
    assertThat(dataset.contains(rules.get(0).iri(), thing("ship/alma"), known, Node.ANY)).isTrue();
  }
}
