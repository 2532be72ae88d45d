package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.export.ExportFormat;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.RealTables;
import org.vertice.web.Served;
import org.vertice.web.ServerSetup;
import org.vertice.web.http.Snapshot;
import org.vertice.web.site.IriSpace;

/** Every IRI that the real tables mint answers, and the dataset describes itself. */
class LinkedDataTest {

  private static final String BASE = "https://w3id.org/vertice/";

  @RegisterExtension static final Served http = Served.realTables();

  private final Snapshot snapshot = RealTables.snapshot();

  private static DatasetGraph read(Answer answer) {
    return answer.rdf();
  }

  private static Document page(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    return answer.page();
  }

  private Set<String> minted() {
    return Txn.calculateRead(
        snapshot.dataset(),
        () -> {
          Set<String> minted = new TreeSet<>();
          snapshot
              .dataset()
              .find()
              .forEachRemaining(
                  quad ->
                      List.of(
                              quad.getGraph(),
                              quad.getSubject(),
                              quad.getPredicate(),
                              quad.getObject())
                          .forEach(term -> add(term, minted)));
          return minted;
        });
  }

  private static void add(Node term, Set<String> minted) {
    if (term.isURI() && term.getURI().startsWith(BASE) && term.getURI().length() > BASE.length()) {
      minted.add("/" + term.getURI().substring(BASE.length()).replaceFirst("#.*", ""));
    }
  }

  @Test
  void everyIriThatTheProjectMintsLeadsToItsPageAndItsData() throws Exception {
    Set<String> minted = minted();
    assertThat(minted).hasSizeGreaterThan(500);
    for (String path : minted) {
      Answer lead = http.get(path, "Accept", "text/html");
      assertThat(lead.status()).as(path).isEqualTo(303);
      assertThat(lead.header("Location")).isEqualTo("/page" + path);
      assertThat(http.get("/page" + path).status()).as(path).isEqualTo(200);
      assertThat(http.send("HEAD", "/data" + path + ".nt", "").status()).as(path).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, /data/id/person/kim-jong-un.ttl",
    "application/ld+json, /data/id/person/kim-jong-un.jsonld",
    "application/rdf+xml, /data/id/person/kim-jong-un.rdf",
    "application/n-triples, /data/id/person/kim-jong-un.nt",
    "application/trig, /data/id/person/kim-jong-un.trig",
    "application/n-quads, /data/id/person/kim-jong-un.nq",
    "*/*, /data/id/person/kim-jong-un.ttl",
    "'text/html,application/xhtml+xml,*/*;q=0.8', /page/id/person/kim-jong-un"
  })
  void aThingRedirectsToTheRequestedFormat(String accept, String location) throws Exception {
    Answer lead = http.get("/id/person/kim-jong-un", "Accept", accept);
    assertThat(lead.status()).isEqualTo(303);
    assertThat(lead.header("Location")).isEqualTo(location);
    assertThat(lead.header("Vary")).contains("Accept");
    Answer answer = http.get(location, "Accept", "image/png");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("Kim Jong");
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, /data/id/person/kim-jong-un.ttl",
    "application/n-quads, /vertice/data",
    "text/html, /page/id/person/kim-jong-un",
    "text/turtle, /.well-known/void",
    "text/csv, /api/statements"
  })
  void whatAClientHasAlreadyIsNotSentAgain(String accept, String path) throws Exception {
    Answer first = http.get(path, "Accept", accept, "Accept-Encoding", "gzip");
    assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(first.response().headers().allValues("Vary").toString())
        .contains("Accept", "Accept-Encoding");
    Answer again =
        http.get(
            path,
            "Accept",
            accept,
            "Accept-Encoding",
            "gzip",
            "If-None-Match",
            first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/page/claim/trt-002, 540",
    "/page/source/alleanza, 540",
    "/page/id/treaty/partnership-2024, 840"
  })
  void theDrawingOfNeighboursHasNoEmptySide(String path, int width) throws Exception {
    Elements drawing = Jsoup.parse(http.get(path).text()).select("svg.bowtie");
    assertThat(drawing.attr("viewBox")).matches("\\d+ 0 " + width + " \\d+");
    assertThat(drawing.attr("width")).isEqualTo(Integer.toString(width));
  }

  @Test
  void theFormsOfAThingHaveTagsOfTheirOwn() throws Exception {
    String turtle = http.get("/data/claim/trt-002.ttl").header("ETag");
    assertThat(turtle).startsWith("W/");
    assertThat(http.get("/data/claim/trt-002.nt").header("ETag")).isNotEqualTo(turtle);
    assertThat(http.get("/data/claim/trt-001.ttl").header("ETag")).isNotEqualTo(turtle);
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml",
    "trig, application/trig",
    "nq, application/n-quads",
    "html, text/html"
  })
  void anEndingNamesTheForm(String ending, String type) throws Exception {
    Answer answer = http.get("/id/person/kim-jong-un." + ending);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo(type);
    if (!ending.equals("html")) {
      assertThat(
              read(answer).stream()
                  .anyMatch(quad -> quad.getObject().toString().contains("Kim Jong Un")))
          .isTrue();
    }
  }

  @Test
  void whatClaimsSayStaysInTheirGraphs() throws Exception {
    DatasetGraph quads = read(http.get("/data/id/person/kim-jong-un.trig"));
    assertThat(quads.listGraphNodes()).toIterable().isNotEmpty();
    DatasetGraph triples = read(http.get("/data/id/person/kim-jong-un.ttl"));
    Txn.executeRead(
        snapshot.dataset(),
        () ->
            assertThat(triples.getDefaultGraph().stream())
                .allMatch(snapshot.dataset().getDefaultGraph()::contains));
  }

  @Test
  void thePageOfAThingShowsFactsClaimsAndWhatLeadsThere() throws Exception {
    Document page = page(http.get("/page/id/person/kim-jong-un"));
    assertThat(page.select("h1").text()).isEqualTo("Kim Jong Un");
    assertThat(page.select("dl.facts dt").eachText())
        .contains("same as", "of country", "participant");
    assertThat(page.select("h2").eachText())
        .contains("Stated, but not accepted as a fact", "What refers to this", "Sources");
    for (var mark : page.select("a.mark")) {
      assertThat(page.select(".footnotes li[id=" + mark.attr("href").substring(1) + "]"))
          .hasSize(1);
    }
    assertThat(page.select(".footnotes a[href^=/sources/]")).isNotEmpty();
    assertThat(page.select(".apart .modality").eachText()).contains("opinion", "possible");
    assertThat(page.select("a[href^=/claim/]")).isNotEmpty();
    for (String href :
        page.select("main a[href^=/]").eachAttr("href").stream().distinct().toList()) {
      assertThat(http.get(href.replaceFirst("#.*", "")).status()).as(href).isIn(200, 303);
    }
  }

  @Test
  void thePageOfAClaimShowsWhatItStatesAndWhereItStands() throws Exception {
    String claim =
        minted().stream().filter(each -> each.startsWith("/claim/")).findFirst().orElseThrow();
    Document page = page(http.get("/page" + claim));
    assertThat(page.select("h2").eachText()).contains("What it states");
    assertThat(page.select("dl.facts dt").eachText()).contains("source", "modality", "rank");
  }

  @Test
  void anOntologyAndATableHaveAnAnchorForEachThatIsNamedThere() throws Exception {
    assertThat(page(http.get("/page/diplomacy")).select("#Leader").text()).startsWith("leader");
    assertThat(page(http.get("/page/claims")).select("#Claim").text()).startsWith("claim");
    assertThat(page(http.get("/page/seeds/persons.csv")).select("[id=row=2]")).isNotEmpty();
    assertThat(read(http.get("/data/diplomacy.ttl")).getDefaultGraph().size()).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/id/person/nobody", "/page/nothing", "/data/nothing.ttl", "/page", "/x/y.ttl"})
  void whatTheGraphDoesNotKnowIsNotFound(String path) throws Exception {
    Answer plain = http.get(path, "Accept", "text/turtle");
    assertThat(plain.status()).isEqualTo(404);
    assertThat(plain.type()).isEqualTo("text/plain");
    Answer page = http.get(path, "Accept", "text/html");
    assertThat(page.status()).isEqualTo(404);
    assertThat(Jsoup.parse(page.text()).select("a[href=/]")).isNotEmpty();
  }

  @Test
  void aFormThatThereIsNotIsRefusedWithTheList() throws Exception {
    Answer answer = http.get("/id/person/kim-jong-un", "Accept", "image/png");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.text()).contains("text/turtle", "application/ld+json");
  }

  @Test
  void aThingOfOthersHasAPageToo() throws Exception {
    Answer answer = http.get("/page?iri=" + Http.encoded("http://schema.org/Person"));
    assertThat(page(answer).select("h1").text()).contains("Person");
    assertThat(http.get("/data?format=nt&iri=" + Http.encoded("http://schema.org/Person")).type())
        .isEqualTo("application/n-triples");
  }

  @Test
  void theDatasetDescribesItselfWithCountsThatAreTrue() throws Exception {
    DatasetGraph description = read(http.get("/.well-known/void", "Accept", "text/turtle"));
    String query =
        """
        PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#>
        PREFIX dct: <http://purl.org/dc/terms/> PREFIX sh: <http://www.w3.org/ns/shacl#>
        SELECT ?triples ?leaders ?labels (COUNT(DISTINCT ?file) AS ?files)
               (COUNT(DISTINCT ?query) AS ?queries) ?licence {
          ?dataset a void:Dataset, dcat:Dataset ; void:triples ?triples ; dct:license ?licence ;
            void:classPartition [ void:class <%sdiplomacy#Leader> ; void:entities ?leaders ] ;
            void:propertyPartition [
              void:property <http://www.w3.org/2000/01/rdf-schema#label> ; void:triples ?labels ] ;
            dcat:distribution ?file . ?query a sh:SPARQLExecutable ; sh:select ?text
        } GROUP BY ?triples ?leaders ?labels ?licence
        """
            .formatted(BASE);
    RowSet rows = QueryExec.dataset(description).query(query).build().select();
    String row = rows.next().toString();
    assertThat(rows.hasNext()).isFalse();
    String counted =
        http.ask(
                "SELECT (COUNT(*) AS ?triples) (SUM(IF(?p = rdf:type && ?o = dip:Leader, 1, 0)) AS"
                    + " ?leaders) (SUM(IF(?p = rdfs:label, 1, 0)) AS ?labels) { ?s ?p ?o }",
                "Accept",
                "text/csv")
            .text()
            .lines()
            .toList()
            .get(1);
    for (String number : counted.split(",", -1)) {
      assertThat(row).contains("= " + number + " ");
    }
    assertThat(row).contains("?files = 21", "creativecommons.org");
  }

  @Test
  void eachExampleOfTheDescriptionIsInEnglishAndInItalian() throws Exception {
    DatasetGraph description = read(http.get("/.well-known/void"));
    String query =
        """
        PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?query { ?query a sh:SPARQLExecutable ; rdfs:label ?en, ?it ; rdfs:comment ?what, ?che
          FILTER(LANG(?en) = "en" && LANG(?it) = "it" && LANG(?what) = "en" && LANG(?che) = "it") }
        """;
    assertThat(QueryExec.dataset(description).query(query).build().select().materialize())
        .toIterable()
        .hasSize(snapshot.queries().queries().size());
  }

  @Test
  void eachExampleOfTheDescriptionRuns() throws Exception {
    DatasetGraph description = read(http.get("/.well-known/void"));
    RowSet rows =
        QueryExec.dataset(description)
            .query(
                "PREFIX sh: <http://www.w3.org/ns/shacl#>"
                    + " SELECT ?text { ?query a sh:SPARQLExecutable ; sh:select|sh:ask ?text }")
            .build()
            .select();
    int count = 0;
    while (rows.hasNext()) {
      String text = rows.next().get("text").getLiteralLexicalForm();
      assertThat(http.ask(text).status()).as(text).isEqualTo(200);
      count++;
    }
    assertThat(count).isEqualTo(snapshot.queries().queries().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "nt", "rdf", "trig", "nq", "jsonld"})
  void theWholeDatasetCanBeDownloaded(String suffix) throws Exception {
    String path = "/download/vertice." + suffix;
    Answer plain = http.get(path);
    Answer packed = http.get(path + ".gz");
    byte[] unpacked =
        new GZIPInputStream(new ByteArrayInputStream(packed.response().body())).readAllBytes();
    assertThat(unpacked).isEqualTo(plain.response().body());
    for (Answer each : List.of(plain, packed)) {
      String file = each.equals(plain) ? path : path + ".gz";
      String hash =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(each.response().body()));
      assertThat(http.get(file + ".sha256").text()).startsWith(hash + "  ");
      assertThat(http.get("/.well-known/void").text()).contains(hash);
      assertThat(http.get(file, "If-None-Match", each.header("ETag")).status()).isEqualTo(304);
    }
    boolean graphs = Set.of("trig", "nq", "jsonld").contains(suffix);
    long expected =
        Txn.calculateRead(
            snapshot.dataset(),
            () ->
                graphs
                    ? snapshot.dataset().stream().count()
                    : (long) snapshot.dataset().getDefaultGraph().size());
    assertThat(read(plain).stream().count()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "claims.ttl, text/turtle, true",
    "nanopubs.trig, application/trig, true",
    "network.graphml, application/graphml+xml, false",
    "network.gexf, application/gexf+xml, false",
    "tables.zip, application/zip, false"
  })
  void peersFindTheirOwnFormsAmongTheDistributions(String file, String type, boolean dump)
      throws Exception {
    Answer answer = http.get("/download/" + file);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo(type);
    String hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.response().body()));
    assertThat(http.get("/download/" + file + ".sha256").text()).startsWith(hash + "  " + file);
    DatasetGraph catalogue = read(http.get("/.well-known/void", "Accept", "text/turtle"));
    assertThat(
            QueryExec.dataset(catalogue)
                .query(
                    """
                    PREFIX dcat: <http://www.w3.org/ns/dcat#>
                    PREFIX void: <http://rdfs.org/ns/void#>
                    PREFIX spdx: <http://spdx.org/rdf/terms#>
                    ASK { ?set dcat:distribution ?file . ?file spdx:checksum/spdx:checksumValue ?hash
                      FILTER(STRENDS(STR(?file), "/download/%s") && STR(?hash) = "%s"
                        && %s EXISTS { ?set void:dataDump ?file }) }
                    """
                        .formatted(file, hash, dump ? "" : "NOT"))
                .build()
                .ask())
        .isTrue();
  }

  @Test
  void crawlersFindWhatThereIs() throws Exception {
    assertThat(http.get("/robots.txt").text())
        .contains("Sitemap: http://localhost:" + http.port() + "/sitemap.xml");
    Answer sitemap = http.get("/sitemap.xml");
    var urls =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(sitemap.response().body()))
            .getElementsByTagName("loc");
    assertThat(urls.getLength()).isGreaterThan(400);
    assertThat(sitemap.text()).contains("/page/id/person/kim-jong-un<", "/query/chronology<");
  }

  @Test
  void theHomePageDescribesTheDatasetForSearchEngines() throws Exception {
    String json =
        Jsoup.parse(http.get("/").text()).select("script[type=application/ld+json]").html();
    var dataset = jakarta.json.Json.createReader(new StringReader(json)).readObject();
    assertThat(dataset.getString("@type")).isEqualTo("Dataset");
    assertThat(dataset.getString("license")).contains("creativecommons");
    var files = dataset.getJsonArray("distribution").getValuesAs(JsonObject.class);
    assertThat(files).hasSameSizeAs(ExportFormat.values());
    for (JsonObject file : files) {
      String path = file.getString("contentUrl").replaceFirst("^https?://[^/]*", "");
      Answer answer = http.send("HEAD", path, "");
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.type()).as(path).isEqualTo(file.getString("encodingFormat"));
    }
  }

  @Test
  void theBaseIriIsFoundFromTheData() {
    assertThat(IriSpace.of(snapshot.dataset()).base()).isEqualTo(BASE);
  }

  @Test
  void linksUseThePublicAddress() throws Exception {
    try (GraphServer proxied =
        GraphServer.start(
            new ServerSetup().publicUrl("https://graph.example.org/").options(),
            Served.snapshot(DatasetGraphFactory.createTxnMem()))) {
      Http client = new Http(proxied.port());
      assertThat(client.get("/.well-known/void").text())
          .contains("https://graph.example.org/vertice/sparql")
          .doesNotContain("localhost");
      assertThat(client.get("/robots.txt").text()).contains("https://graph.example.org/sitemap");
    }
  }
}
