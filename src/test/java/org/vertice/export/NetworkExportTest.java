package org.vertice.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.BuildResult;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;
import org.vertice.query.run.QueryLimits;
import org.vertice.query.saved.NetworkLink;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.query.saved.ViewRows;
import org.vertice.testing.Tags;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The network as GraphML and GEXF: small ones with all that can be in them, and the project's. */
class NetworkExportTest {

  private static final String PORTS =
      """
      PREFIX : <http://example.org/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      :Place a owl:Class ; rdfs:label "place"@en .
      :Port a owl:Class ; rdfs:label "port"@en ; rdfs:subClassOf :Place .
      :route a owl:SymmetricProperty ; rdfs:label "has a route to"@en .
      :genoa a :Place, :Port ; rdfs:label "Genoa"@en, "Genova"@it .
      :bari a :Place ; rdfs:label "Bari & <co>\\u0001"@en .
      """;

  private static final String ROUTES =
      """
      #+ summary: "Routes"
      #+ description: "By sea."
      #+ view: network
      PREFIX : <http://example.org/>
      SELECT * { VALUES (?from ?to ?relation ?claim ?start ?end) {
        (:genoa :bari :route :claim-1 "2023-02" "2024")
        (:genoa :bari :route :claim-2 "2023-02" "2024")
        (:bari :genoa "sold \\"rope\\" to" UNDEF "soon" UNDEF)
        (:bari "nowhere" :route UNDEF UNDEF UNDEF)
      } }
      """;

  private static BuildResult built;
  private static QueryLibrary queries;

  @BeforeAll
  static void build() throws IOException {
    built =
        GraphBuilder.build(
            new Project(Path.of("")), new BuildOptions(Optional.empty()), ignored -> {});
    queries = QueryLibrary.load(Path.of("queries"), ignored -> {});
  }

  @Test
  void linesThatDifferInTheirClaimAreOneEdgeWithItsClaimsCounted(@TempDir Path folder)
      throws Exception {
    Document xml = parse(small(ExportFormat.GEXF, folder));
    List<Element> edges = all(xml, "edge");
    assertThat(edges).hasSize(2);
    Element route = edges.get(1);
    assertThat(route.getAttribute("label")).isEqualTo("has a route to");
    assertThat(route.getAttribute("weight")).isEqualTo("2");
    assertThat(values(route))
        .containsEntry("claims", "http://example.org/claim-1 http://example.org/claim-2")
        .containsEntry("symmetric", "true")
        .containsEntry("relation", "http://example.org/route")
        .containsEntry("since", "2023-02")
        .containsEntry("until", "2024");
  }

  @Test
  void anEdgeLivesFromTheFirstToTheLastDayThatItsDatesMean(@TempDir Path folder) throws Exception {
    List<Element> edges = all(parse(small(ExportFormat.GEXF, folder)), "edge");
    assertThat(edges.get(1).getAttribute("start")).isEqualTo("2023-02-01");
    assertThat(edges.get(1).getAttribute("end")).isEqualTo("2024-12-31");
    assertThat(edges.get(0).hasAttribute("start")).as("\"soon\" is no date").isFalse();
    assertThat(values(edges.get(0))).containsEntry("since", "soon");
  }

  @Test
  void aThingHasItsNarrowestClassAndItsLabels(@TempDir Path folder) throws Exception {
    Element genoa = all(parse(small(ExportFormat.GEXF, folder)), "node").get(1);
    assertThat(genoa.getAttribute("id")).isEqualTo("http://example.org/genoa");
    assertThat(genoa.getAttribute("label")).isEqualTo("Genoa");
    assertThat(values(genoa))
        .containsEntry("kind", "port")
        .containsEntry("label-it", "Genova")
        .containsEntry("class", "http://example.org/Port");
  }

  @Test
  void whatXmlForbidsIsReplacedAndWhatItReservesIsEscaped(@TempDir Path folder) throws Exception {
    String text = new String(small(ExportFormat.GRAPHML, folder), StandardCharsets.UTF_8);
    assertThat(text).contains("Bari &amp; &lt;co&gt;\uFFFD");
    assertThat(text).contains("sold \"rope\" to");
  }

  @Test
  void theProjectsGraphMlKeepsTheRulesOfItsSchema() throws Exception {
    Document xml = parse(whole(ExportFormat.GRAPHML));
    Map<String, Element> keys = new HashMap<>();
    for (Element key : all(xml, "key")) {
      assertThat(keys.put(key.getAttribute("id"), key)).as("key ids are unique").isNull();
      assertThat(key.getAttribute("attr.type")).isIn("string", "double", "boolean");
      assertThat(key.getAttribute("for")).isIn("node", "edge");
    }
    Set<String> nodes = new HashSet<>();
    for (Element node : all(xml, "node")) {
      assertThat(node.getAttribute("id")).matches("[A-Za-z0-9._:-]+");
      assertThat(nodes.add(node.getAttribute("id"))).as("node ids are unique").isTrue();
    }
    Set<String> edges = new HashSet<>();
    for (Element edge : all(xml, "edge")) {
      assertThat(edges.add(edge.getAttribute("id"))).as("edge ids are unique").isTrue();
      assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
    }
    for (Element data : all(xml, "data")) {
      assertThat(keys).as("keys").containsKey(data.getAttribute("key"));
      Element key = Objects.requireNonNull(keys.get(data.getAttribute("key")));
      assertThat(key.getAttribute("for")).isEqualTo(data.getParentNode().getNodeName());
      assertTyped(key.getAttribute("attr.type"), data.getTextContent());
    }
    assertSize(nodes.size(), edges.size());
  }

  @Test
  void theProjectsGexfKeepsTheRulesOfItsSchema() throws Exception {
    Document xml = parse(whole(ExportFormat.GEXF));
    Map<String, Map<String, String>> types = new HashMap<>();
    for (Element attributes : all(xml, "attributes")) {
      Map<String, String> ofClass = new HashMap<>();
      for (Element each : all(attributes, "attribute")) {
        assertThat(ofClass.put(each.getAttribute("id"), each.getAttribute("type"))).isNull();
      }
      assertThat(types.put(attributes.getAttribute("class"), ofClass)).isNull();
    }
    assertThat(types).containsOnlyKeys("node", "edge");
    Map<String, String> ofNodes = types.getOrDefault("node", Map.of());
    Map<String, String> ofEdges = types.getOrDefault("edge", Map.of());
    Set<String> nodes = new HashSet<>();
    for (Element node : all(xml, "node")) {
      assertThat(nodes.add(node.getAttribute("id"))).as("node ids are unique").isTrue();
      assertThat(node.getAttribute("label")).isNotBlank();
      values(node)
          .forEach((name, value) -> assertTyped(ofNodes.getOrDefault(name, "undeclared"), value));
    }
    List<Element> edges = all(xml, "edge");
    for (Element edge : edges) {
      assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
      assertThat(Double.parseDouble(edge.getAttribute("weight"))).isPositive();
      values(edge)
          .forEach((name, value) -> assertTyped(ofEdges.getOrDefault(name, "undeclared"), value));
      for (String time : List.of("start", "end")) {
        if (edge.hasAttribute(time)) {
          assertThat(LocalDate.parse(edge.getAttribute(time))).isAfter("1900-01-01");
        }
      }
    }
    assertThat(edges.stream().map(edge -> edge.getAttribute("id")).distinct())
        .hasSize(edges.size());
    assertSize(nodes.size(), edges.size());
  }

  @Tag(Tags.CLIENTS)
  @ParameterizedTest
  @EnumSource(names = {"GRAPHML", "GEXF"})
  void networkXReadsTheSameNetwork(ExportFormat format, @TempDir Path folder) throws Exception {
    assumeTrue(
        run(folder, "import networkx").equals("0"), "python3-networkx is not on this machine");
    Files.write(folder.resolve(format.fileName()), whole(format));
    String reader =
        format == ExportFormat.GEXF
            ? "g = nx.read_gexf('network.gexf', version='1.3')"
            : "g = nx.read_graphml('network.graphml', force_multigraph=True)";
    String counts =
        run(
            folder,
            "import networkx as nx\n"
                + reader
                + "\nopen('out', 'w').write('%d %d %d' % (g.number_of_nodes(),"
                + " g.number_of_edges(), sum(d['weight'] for _, _, d in g.edges(data=True))))");
    assertThat(counts).isEqualTo("0");
    ThingNetwork network = network();
    assertThat(Files.readString(folder.resolve("out")))
        .isEqualTo(
            network.things().size()
                + " "
                + network.edges().size()
                + " "
                + network.edges().stream().mapToInt(ThingNetwork.Edge::weight).sum());
  }

  private static void assertSize(int nodes, int edges) throws IOException {
    ThingNetwork network = network();
    assertThat(nodes).isEqualTo(network.things().size()).isGreaterThan(10);
    assertThat(edges).isEqualTo(network.edges().size()).isGreaterThan(30);
  }

  private static ThingNetwork network() throws IOException {
    return ThingNetwork.of(
        NetworkLink.of(
            ViewRows.of(
                    queries,
                    built.dataset(),
                    QueryHeader.NETWORK,
                    QueryLimits.ofExports(),
                    Integer.MAX_VALUE)
                .rows()),
        built.dataset().getDefaultGraph(),
        built.prefixes());
  }

  private static void assertTyped(String type, String value) {
    assertThat(type).as("attribute with the value %s", value).isNotEqualTo("undeclared");
    switch (type) {
      case "double" -> assertThat(Double.parseDouble(value)).isPositive();
      case "boolean" -> assertThat(value).isIn("true", "false");
      case "anyURI" -> assertThat(value).matches("https?://\\S+");
      default -> assertThat(value).isNotEmpty();
    }
  }

  private static byte[] small(ExportFormat format, Path folder) throws IOException {
    DatasetGraph ports = DatasetGraphFactory.create();
    RDFParser.fromString(PORTS, Lang.TURTLE).parse(ports.getDefaultGraph());
    Files.writeString(folder.resolve("routes.rq"), ROUTES);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DatasetExporter(ports, Map.of(), QueryLibrary.load(folder, finding -> {}))
        .write(format, out);
    return out.toByteArray();
  }

  private static byte[] whole(ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DatasetExporter(built.dataset(), built.prefixes(), queries).write(format, out);
    return out.toByteArray();
  }

  private static Document parse(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static List<Element> all(Document xml, String name) {
    return all(xml.getDocumentElement(), name);
  }

  private static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }

  private static Map<String, String> values(Element element) {
    Map<String, String> values = new HashMap<>();
    all(element, "attvalue")
        .forEach(each -> values.put(each.getAttribute("for"), each.getAttribute("value")));
    return values;
  }

  private static String run(Path folder, String python) throws Exception {
    try {
      Process process =
          new ProcessBuilder("python3", "-c", python)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      return ended ? String.valueOf(process.exitValue()) : "too long";
    } catch (IOException noPython) {
      return "no python3";
    }
  }
}
