package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vertice.csvw.csv2rdf.ConversionMode;
import org.vertice.csvw.metadata.CsvwContext;
import org.vertice.graph.stream.StreamRdfSink;
import org.vertice.report.DiagnosticCollector;
import org.vertice.source.FileDocumentLoader;
import org.vertice.testing.Tags;

/**
 * The project's own tables, converted in standard mode by this engine and by rdf-parser-csvw 1.1.0
 * from npm, give the same graph, once what the other one leaves undone is made up for. Each such
 * difference stands below with the section that says who is right:
 *
 * <ul>
 *   <li>It reads one table, and neither the group nor foreign keys: so both get one table at a time
 *       without keys, and without common properties, of which it knows no language.
 *   <li>It knows columns by their titles only; a name without titles is as good (Metadata
 *       Vocabulary, section 5.5.1): it is handed each name as title too.
 *   <li>It does not expand prefixes in what URI templates give ({@code rdf:type}; section 5.1.3,
 *       step 2): it is handed them expanded.
 *   <li>It trims by default; the default is not to (section 5.9): it is told not to.
 *   <li>It reads a cell with a separator as one string (Model for Tabular Data, section 6.4, step
 *       5): its strings are split here.
 *   <li>It leaves out the {@code @id} of a datatype (section 4.6 of the Model: the annotation “id”;
 *       Generating RDF, section 4.3): its literals get it here.
 *   <li>It says that a row describes the subject of the schema, and of no other column (Generating
 *       RDF, section 4.6.3: one for each subject): what it says must be among what we say.
 * </ul>
 *
 * Needs node and npm; the package is installed into {@code target}. Skipped without them.
 */
@Tag(Tags.CLIENTS)
class InteroperationTest {

  private static final String CSVW = "http://www.w3.org/ns/csvw#";
  private static final Path SEEDS = Path.of("seeds");
  private static final Path PLACE = Path.of("target", "interop");

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    assumeTrue(runs("node", "--version"), "node is not installed");
    Files.createDirectories(PLACE);
    if (!Files.isDirectory(PLACE.resolve("node_modules/rdf-parser-csvw"))) {
      assumeTrue(
          runs(
              "npm",
              "install",
              "--no-audit",
              "--no-fund",
              "--silent",
              "--prefix",
              ".",
              "rdf-parser-csvw@1.1.0"),
          "npm cannot install rdf-parser-csvw 1.1.0");
    }
    Files.copy(
        Path.of("src/test/resources/org/vertice/csvw/interop/convert.mjs"),
        PLACE.resolve("convert.mjs"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @TestFactory
  List<DynamicTest> givesTheGraphThatAnIndependentProcessorGives()
      throws IOException, InterruptedException {
    JsonArray tables;
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(SEEDS.resolve("csv-metadata.json")))) {
      tables = reader.readObject().getJsonArray("tables");
    }
    JsonArrayBuilder theirs = Json.createArrayBuilder();
    tables.forEach(table -> theirs.add(forThem(table.asJsonObject())));
    Files.writeString(
        PLACE.resolve("theirs.json"),
        Json.createObjectBuilder().add("tables", theirs).build().toString());
    Path errors = PLACE.resolve("errors.txt");
    Process process =
        new ProcessBuilder(
                "node", "convert.mjs", "theirs.json", SEEDS.toAbsolutePath().toString(), ".")
            .directory(PLACE.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Path triples = PLACE.resolve(i + ".nt");
      JsonObject table = tables.getJsonObject(i);
      tests.add(DynamicTest.dynamicTest(table.getString("url"), () -> compare(table, triples)));
    }
    return tests;
  }

  private static void compare(JsonObject table, Path triples) throws IOException {
    Path csv = SEEDS.resolve(table.getString("url")).toAbsolutePath();
    Graph ours = ours(table, csv);
    Graph given = GraphFactory.createGraphMem();
    RDFParser.source(triples).lang(Lang.NTRIPLES).parse(StreamRDFLib.graph(given));
    Graph theirs = madeUpFor(given, table, csv.toUri().toString());
    assertThat(described(ours)).as("what rows describe").containsAll(described(theirs));
    Graph oursWithout = without(ours, "describes");
    Graph theirsWithout = without(theirs, "describes");
    if (!oursWithout.isIsomorphicWith(theirsWithout)) {
      assertThat(lines(oursWithout)).isEqualTo(lines(theirsWithout));
    }
    assertThat(oursWithout.isIsomorphicWith(theirsWithout)).isTrue();
    assertThat(ours.size()).isGreaterThan(10);
  }

  private static Graph ours(JsonObject table, Path csv) throws IOException {
    JsonObjectBuilder schema = Json.createObjectBuilder(table.getJsonObject("tableSchema"));
    JsonObject alone =
        Json.createObjectBuilder()
            .add("@context", "http://www.w3.org/ns/csvw")
            .add("url", csv.toUri().toString())
            .add("tableSchema", schema.remove("foreignKeys"))
            .build();
    Path metadata = Files.createTempFile(PLACE.toAbsolutePath(), "ours", ".json");
    Files.writeString(metadata, alone.toString());
    Graph graph = GraphFactory.createGraphMem();
    DiagnosticCollector findings = new DiagnosticCollector();
    new CsvwProcessor(new FileDocumentLoader(SEEDS), findings)
        .convertMetadata(
            metadata.toUri(),
            ConversionMode.STANDARD,
            new StreamRdfSink(StreamRDFLib.graph(graph)));
    Files.delete(metadata);
    assertThat(findings.hasErrors()).as("%s", findings.findings()).isFalse();
    return graph;
  }

  /** The table as it is handed to them: names as titles, prefixes expanded. */
  private static JsonObject forThem(JsonObject table) {
    JsonArrayBuilder columns = Json.createArrayBuilder();
    for (JsonValue one : table.getJsonObject("tableSchema").getJsonArray("columns")) {
      JsonObjectBuilder column = Json.createObjectBuilder(one.asJsonObject());
      for (String template : List.of("propertyUrl", "valueUrl", "aboutUrl")) {
        if (one.asJsonObject().containsKey(template)) {
          column.add(template, expanded(one.asJsonObject().getString(template)));
        }
      }
      if (!one.asJsonObject().getBoolean("virtual", false)) {
        column.add("titles", one.asJsonObject().getString("name"));
      }
      columns.add(column);
    }
    return Json.createObjectBuilder(table)
        .add(
            "tableSchema",
            Json.createObjectBuilder(table.getJsonObject("tableSchema")).add("columns", columns))
        .build();
  }

  private static String expanded(String template) {
    return CsvwContext.INSTANCE.expandPrefix(template).orElse(template);
  }

  /** Their graph with lists split and with the datatypes' own IRIs. */
  private static Graph madeUpFor(Graph theirs, JsonObject table, String url) {
    Map<String, String> separators = new HashMap<>();
    Map<String, String> datatypes = new HashMap<>();
    for (JsonValue one : table.getJsonObject("tableSchema").getJsonArray("columns")) {
      JsonObject column = one.asJsonObject();
      String property =
          column.containsKey("propertyUrl")
              ? expanded(column.getString("propertyUrl"))
              : url + "#" + column.getString("name");
      if (column.containsKey("separator") && !column.containsKey("valueUrl")) {
        separators.put(property, column.getString("separator"));
      }
      if (column.get("datatype") instanceof JsonObject type
          && type.get("@id") instanceof JsonString id) {
        datatypes.put(property, id.getString());
      }
    }
    Graph made = GraphFactory.createGraphMem();
    for (Triple triple : theirs.find().toList()) {
      String property = triple.getPredicate().getURI();
      Node object = triple.getObject();
      if (object.isLiteral() && separators.containsKey(property)) {
        String between = Pattern.quote(separators.get(property));
        for (String item : object.getLiteralLexicalForm().split(between, -1)) {
          made.add(triple.getSubject(), triple.getPredicate(), like(object, item));
        }
      } else if (object.isLiteral() && datatypes.containsKey(property)) {
        made.add(
            triple.getSubject(),
            triple.getPredicate(),
            NodeFactory.createLiteralDT(
                object.getLiteralLexicalForm(),
                TypeMapper.getInstance().getSafeTypeByName(datatypes.get(property))));
      } else {
        made.add(triple);
      }
    }
    return made;
  }

  private static Node like(Node literal, String text) {
    return literal.getLiteralLanguage().isEmpty()
        ? NodeFactory.createLiteralDT(text, literal.getLiteralDatatype())
        : NodeFactory.createLiteralLang(text, literal.getLiteralLanguage());
  }

  /** Row number and subject of each {@code csvw:describes}. */
  private static Set<String> described(Graph graph) {
    Node rownum = NodeFactory.createURI(CSVW + "rownum");
    return graph
        .find(Node.ANY, NodeFactory.createURI(CSVW + "describes"), Node.ANY)
        .toList()
        .stream()
        .map(
            triple ->
                graph
                        .find(triple.getSubject(), rownum, Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm()
                    + " "
                    + triple.getObject())
        .collect(Collectors.toSet());
  }

  private static Graph without(Graph graph, String term) {
    Graph rest = GraphFactory.createGraphMem();
    graph
        .find()
        .filterDrop(triple -> triple.getPredicate().getURI().equals(CSVW + term))
        .forEachRemaining(rest::add);
    return rest;
  }

  private static List<String> lines(Graph graph) {
    return graph.find().toList().stream()
        .map(InteroperationTest::line)
        .distinct()
        .sorted()
        .toList();
  }

  private static String line(Triple triple) {
    return shown(triple.getSubject())
        + " "
        + shown(triple.getPredicate())
        + " "
        + shown(triple.getObject());
  }

  private static String shown(Node node) {
    return node.isBlank() ? "[]" : node.toString();
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Files.isDirectory(PLACE) ? PLACE.toFile() : null)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
