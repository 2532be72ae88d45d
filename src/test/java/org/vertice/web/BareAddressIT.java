package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vertice.web.ClientPrograms.copied;
import static org.vertice.web.ClientPrograms.printed;
import static org.vertice.web.ClientPrograms.pythonWith;
import static org.vertice.web.ClientPrograms.runs;
import static org.vertice.web.ClientPrograms.withPackages;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.repository.util.RDFLoader;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.testing.Tags;

/**
 * Clients that are given an address and nothing else: what is there, and in which form, they find
 * out by themselves.
 */
@Tag(Tags.CLIENTS)
class BareAddressIT {

  private static final String SELECT =
      """
      SELECT (LANG(?label) AS ?language) (STR(?label) AS ?name) WHERE {
        <https://w3id.org/vertice/id/person/kim-jong-un>
          <http://www.w3.org/2000/01/rdf-schema#label> ?label
      } ORDER BY ?language\
      """;
  private static final String TREATY = "<https://w3id.org/vertice/id/treaty/partnership-2024>";
  private static final String SIGNED = "<https://w3id.org/vertice/diplomacy#signedOn>";
  private static final String EDTF = "<http://id.loc.gov/datatypes/edtf/EDTF>";
  private static final String ASK =
      "ASK { GRAPH ?claim { %s %s \"2023\"^^%s } }".formatted(TREATY, SIGNED, EDTF);
  private static final String CONSTRUCT =
      "CONSTRUCT { %1$s %2$s ?when } WHERE { %1$s %2$s ?when }".formatted(TREATY, SIGNED);

  private static final List<String> ANSWERS =
      List.of(
          "row en Kim Jong Un",
          "row it Kim Jong-un",
          "row ko 김정은",
          "row ru Ким Чен Ын",
          "row zh 金正恩",
          "ask true",
          "triple \"2024-06\"^^" + EDTF);

  /** What the endpoint says of itself. */
  private static final String ENDPOINT = "http://www.w3.org/ns/sparql-service-description#endpoint";

  @TempDir static Path folder;

  @RegisterExtension static final Served http = Served.realTables();

  private static String url(String path) {
    return "http://localhost:" + http.port() + path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice/sparql", "/vertice/query", "/vertice/sparql/"})
  void comunica(String address) throws Exception {
    Path place = withPackages("@comunica/query-sparql@4", "fetch-sparql-endpoint@6");
    String script = copied("comunica_bare.mjs", place).getFileName().toString();
    assertThat(printed(place, "node", script, url(address), SELECT, ASK, CONSTRUCT).lines())
        .containsExactlyElementsOf(ANSWERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vertice/sparql", "/vertice/query", "/vertice"})
  void fetchSparqlEndpoint(String address) throws Exception {
    Path place = withPackages("@comunica/query-sparql@4", "fetch-sparql-endpoint@6");
    String script = copied("fetch_sparql_endpoint.mjs", place).getFileName().toString();
    assertThat(printed(place, "node", script, url(address), SELECT, ASK, CONSTRUCT).lines())
        .containsExactlyElementsOf(ANSWERS);
  }

  @Test
  void rapper() throws Exception {
    assumeTrue(runs(folder, "rapper", "--version"), "rapper (raptor2-utils) is not installed");
    assertThat(rapped("/vertice/sparql")).contains("<" + ENDPOINT + ">");
    assertThat(rapped("/.well-known/void")).contains("http://rdfs.org/ns/void#Dataset");
    assertThat(rapped("/id/person/kim-jong-un")).contains("\"Kim Jong Un\"@en");
    assertThat(rapped("/graph/corroboration")).contains("<https://w3id.org/vertice/claims#");
    assertThat(rapped("/download/vertice.rdf")).contains("\"Kim Jong Un\"@en");
  }

  private static String rapped(String path) throws Exception {
    return printed(folder, "rapper", "-q", "-g", "-o", "ntriples", url(path));
  }

  @Test
  void rdflib() throws Exception {
    String python = pythonWith("rdflib");
    String script = copied("rdflib_bare.py", folder).toString();
    List<String> addresses =
        List.of(
            url("/vertice/sparql"),
            url("/vertice"),
            url("/vertice/data?default"),
            url("/.well-known/void"),
            url("/id/person/kim-jong-un"),
            url("/download/vertice.jsonld"),
            url("/download/vertice.trig"));
    List<String> command = new java.util.ArrayList<>(List.of(python, script));
    command.addAll(addresses);
    assertThat(printed(folder, command.toArray(String[]::new)).lines())
        .containsExactlyElementsOf(addresses.stream().map(each -> "True " + each).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/vertice/sparql",
        "/vertice",
        "/.well-known/void",
        "/id/person/kim-jong-un",
        "/download/vertice.jsonld",
        "/download/vertice.nq"
      })
  void rdf4j(String address) throws Exception {
    Model read = new LinkedHashModel();
    new RDFLoader(new ParserConfig(), SimpleValueFactory.getInstance())
        .load(URI.create(url(address)).toURL(), null, null, new StatementCollector(read));
    assertThat(read).isNotEmpty();
    if (address.endsWith("/sparql")) {
      assertThat(read.predicates()).anyMatch(each -> each.stringValue().equals(ENDPOINT));
    }
  }
}
