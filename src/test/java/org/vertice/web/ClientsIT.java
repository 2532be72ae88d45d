package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vertice.web.ClientPrograms.copied;
import static org.vertice.web.ClientPrograms.printed;
import static org.vertice.web.ClientPrograms.pythonWith;
import static org.vertice.web.ClientPrograms.runs;
import static org.vertice.web.ClientPrograms.withPackages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.query.GraphQueryResult;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vertice.testing.Tags;

/**
 * The clients that people have ask the real tables a SELECT, an ASK and a CONSTRUCT and get the
 * known answers. A client that is not installed is left out; what it takes is said there.
 */
class ClientsIT {

  private static final String TREATY = "<https://w3id.org/vertice/id/treaty/partnership-2024>";
  private static final String SIGNED = "<https://w3id.org/vertice/diplomacy#signedOn>";
  private static final String EDTF = "<http://id.loc.gov/datatypes/edtf/EDTF>";
  private static final String SELECT =
      """
      SELECT (LANG(?label) AS ?language) (STR(?label) AS ?name) WHERE {
        <https://w3id.org/vertice/id/person/kim-jong-un>
          <http://www.w3.org/2000/01/rdf-schema#label> ?label
      } ORDER BY ?language\
      """;

  /** One source says so, and it is not accepted. */
  private static final String ASK =
      "ASK { GRAPH ?claim { %1$s %2$s \"2023\"^^%3$s } FILTER NOT EXISTS { %1$s %2$s \"2023\"^^%3$s } }"
          .formatted(TREATY, SIGNED, EDTF);

  private static final String CONSTRUCT =
      "CONSTRUCT { %1$s %2$s ?when } WHERE { %1$s %2$s ?when }".formatted(TREATY, SIGNED);

  private static final List<String> NAMES =
      List.of("en Kim Jong Un", "it Kim Jong-un", "ko 김정은", "ru Ким Чен Ын", "zh 金正恩");
  private static final String WHEN = "\"2024-06\"^^" + EDTF;

  @TempDir static Path folder;

  @RegisterExtension static final Served http = Served.realTables();

  private static String url(String path) {
    return "http://localhost:" + http.port() + path;
  }

  private static String endpoint() {
    return url("/vertice/sparql");
  }

  private static List<String> rows(List<String> names) {
    return names.stream().map(name -> "row " + name).toList();
  }

  private static List<String> repeated(int times, List<String> lines) {
    return IntStream.range(0, times).boxed().flatMap(time -> lines.stream()).toList();
  }

  static Stream<List<String>> waysOfCurl() {
    return Stream.of(
        List.of("-G", "--data-urlencode", "query@-"),
        List.of("--data-urlencode", "query@-"),
        List.of(
            "--compressed", "-H", "Content-Type: application/sparql-query", "--data-binary", "@-"));
  }

  @Tag(Tags.CLIENTS)
  @ParameterizedTest
  @MethodSource("waysOfCurl")
  void curl(List<String> way) throws Exception {
    assumeTrue(runs(folder, "curl", "--version"), "curl is not installed");
    assertThat(curled(way, SELECT, "text/tab-separated-values"))
        .isEqualTo(
            "?language\t?name\n"
                + String.join("\n", NAMES.stream().map(ClientsIT::asTabSeparated).toList())
                + "\n");
    assertThat(curled(way, ASK, "application/sparql-results+json"))
        .containsPattern("\"boolean\"\\s*:\\s*true");
    assertThat(curled(way, CONSTRUCT, "application/n-triples"))
        .isEqualTo(TREATY + " " + SIGNED + " " + WHEN + " .\n");
  }

  private static String asTabSeparated(String name) {
    return "\"" + name.replaceFirst(" ", "\"\t\"") + "\"";
  }

  private static String curled(List<String> way, String query, String accept) throws Exception {
    Path file = Files.writeString(folder.resolve("query.rq"), query);
    List<String> command =
        new ArrayList<>(List.of("curl", "-s", "-S", "--fail", "-H", "Accept: " + accept));
    way.forEach(each -> command.add(each.replace("@-", "@" + file)));
    command.add(endpoint());
    return printed(folder, command.toArray(String[]::new));
  }

  @Tag(Tags.CLIENTS)
  @Test
  void curlFollowsAThingToItsData() throws Exception {
    assumeTrue(runs(folder, "curl", "--version"), "curl is not installed");
    String turtle =
        printed(
            folder, "curl", "-sSLf", "-H", "Accept: text/turtle", url("/id/person/kim-jong-un"));
    assertThat(turtle).contains("\"김정은\"@ko");
  }

  @Tag(Tags.CLIENTS)
  @Test
  void pythonsSparqlWrapper() throws Exception {
    String python = pythonWith("SPARQLWrapper");
    String script = copied("sparqlwrapper_client.py", folder).toString();
    String out = printed(folder, python, script, endpoint(), SELECT, ASK, CONSTRUCT);
    List<String> once = new ArrayList<>(rows(NAMES));
    once.addAll(List.of("json True", "xml True", "triple " + WHEN, "turtle True"));
    assertThat(out.lines()).containsExactlyElementsOf(repeated(2, once));
  }

  @Tag(Tags.CLIENTS)
  @Test
  void pythonsRdflib() throws Exception {
    String python = pythonWith("rdflib");
    String script = copied("rdflib_client.py", folder).toString();
    String thing = url("/id/person/kim-jong-un");
    String out = printed(folder, python, script, endpoint(), SELECT, ASK, CONSTRUCT, thing);
    List<String> once = new ArrayList<>(rows(NAMES));
    once.addAll(List.of("ask True", "triple " + WHEN));
    List<String> all = new ArrayList<>(repeated(3, once));
    all.add("parsed ['Kim Jong Un', '김정은']");
    assertThat(out.lines()).containsExactlyElementsOf(all);
  }

  @Tag(Tags.CLIENTS)
  @Test
  void comunica() throws Exception {
    Path place = withPackages("@comunica/query-sparql@4");
    String script = copied("comunica_client.mjs", place).getFileName().toString();
    String out = printed(place, "node", script, endpoint(), SELECT, ASK, CONSTRUCT);
    List<String> expected = new ArrayList<>(rows(NAMES));
    expected.addAll(List.of("ask true", "triple " + WHEN));
    assertThat(out.lines()).containsExactlyElementsOf(expected);
  }

  @Test
  void jenasConnection() {
    try (RDFConnection connection =
        RDFConnectionRemote.newBuilder()
            .destination(url("/vertice"))
            .queryEndpoint("sparql")
            .gspEndpoint("data")
            .build()) {
      List<String> names = new ArrayList<>();
      connection.querySelect(
          SELECT, row -> names.add(row.getLiteral("language") + " " + row.getLiteral("name")));
      assertThat(names).isEqualTo(NAMES);
      assertThat(connection.queryAsk(ASK)).isTrue();
      Model model = connection.queryConstruct(CONSTRUCT);
      assertThat(model.listObjects().mapWith(each -> each.asLiteral().getLexicalForm()).toList())
          .containsExactly("2024-06");
      assertThat(connection.fetch().size()).isGreaterThan(1000);
      assertThat(connection.fetchDataset().asDatasetGraph().stream().count())
          .isGreaterThan(connection.fetch().size());
    }
  }

  @Test
  void rdf4jsRepository() {
    SPARQLRepository repository = new SPARQLRepository(endpoint());
    try (RepositoryConnection connection = repository.getConnection()) {
      List<String> names = new ArrayList<>();
      try (TupleQueryResult rows = connection.prepareTupleQuery(SELECT).evaluate()) {
        rows.forEach(
            row ->
                names.add(
                    row.getValue("language").stringValue()
                        + " "
                        + row.getValue("name").stringValue()));
      }
      assertThat(names).isEqualTo(NAMES);
      assertThat(connection.prepareBooleanQuery(ASK).evaluate()).isTrue();
      try (GraphQueryResult triples = connection.prepareGraphQuery(CONSTRUCT).evaluate()) {
        assertThat(triples.stream().map(Statement::getObject).map(Object::toString))
            .containsExactly(WHEN);
      }
    } finally {
      repository.shutDown();
    }
  }
}
