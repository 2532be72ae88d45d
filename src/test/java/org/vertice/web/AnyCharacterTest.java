package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.NamedGraphExecutor;
import org.vertice.web.Http.Answer;

/** RDF can hold every character and nearly every IRI; no form of an answer breaks on them. */
class AnyCharacterTest {

  private static final String SITE = "http://ex.org/g/";
  private static final String LABEL = "Cor\bvo \u000B\u0000\uFFFE & <b> \"\r\n\t\u0085😀";

  /** As XML 1.0 can hold it. */
  private static final String IN_XML = "Cor\uFFFDvo \uFFFD\uFFFD\uFFFD & <b> \"\r\n\t\u0085😀";

  @RegisterExtension static final Served http = serving(RDFS.label.asNode());

  /** Whose property's IRI ends in no name of XML. */
  @RegisterExtension
  static final Served numbered = serving(NodeFactory.createURI("http://ex.org/p/1"));

  private static Served serving(Node property) {
    return Served.graph(
        new ServerSetup().baseIri(SITE).options(),
        () -> {
          DatasetGraph dataset = NamedGraphExecutor.newStore();
          Node ship = NodeFactory.createURI(SITE + "ship");
          Node text = NodeFactory.createLiteralLang(LABEL, "en");
          Txn.executeWrite(
              dataset, () -> dataset.add(new Quad(Quad.defaultGraphIRI, ship, property, text)));
          return dataset;
        });
  }

  @ParameterizedTest
  @CsvSource({
    "/download/vertice.rdf, */*",
    "/data/ship.rdf, */*",
    "/vertice/data?default, application/rdf+xml",
    "/vertice/sparql?query=CONSTRUCT%20WHERE%20%7B?s%20?p%20?o%7D, application/rdf+xml",
    "/vertice/sparql?query=SELECT%20*%20%7B?s%20?p%20?o%7D, application/sparql-results+xml"
  })
  void xmlIsWellFormedAndHasAMarkInThePlaceOfWhatItCannotHold(String path, String accept)
      throws Exception {
    Answer answer = http.get(path, "Accept", accept);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    String text =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.response().body()))
            .getDocumentElement()
            .getTextContent();
    assertThat(text).contains(IN_XML);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STRDT('a', IRI(CONCAT('http://ex.org/', ?c)))",
        "IRI(CONCAT('http://ex.org/', ?c))",
        "STRLANG(?c, 'en')",
        "TRIPLE(<http://ex.org/s>, <http://ex.org/p>, ?c)",
        "TRIPLE(<http://ex.org/s>, <http://ex.org/p>, STRDT(?c, IRI(CONCAT('x:', ?c))))"
      })
  void noTermThatAQueryMakesBreaksAForm(String term) throws Exception {
    String value = "BIND('\\b\\u0001' AS ?c) BIND(" + term + " AS ?x)";
    for (String type :
        List.of(
            "application/sparql-results+xml",
            "application/sparql-results+json",
            "text/csv",
            "text/tab-separated-values")) {
      Answer answer = http.ask("SELECT ?x { " + value + " }", "Accept", type);
      assertThat(answer.status()).as(type + answer.text()).isIn(200, 400);
      if (type.endsWith("xml") && answer.status() == 200) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.response().body()));
      }
    }
    for (String form : List.of("rdf", "jsonld", "ttl", "nt", "trig", "nq")) {
      String query = "CONSTRUCT { <http://ex.org/a> <http://ex.org/b> ?x } { " + value + " }";
      Answer answer = http.get("/vertice/sparql?format=" + form + "&query=" + Http.encoded(query));
      assertThat(answer.status()).as(form + answer.text()).isIn(200, 400, 406);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/data/ship.ttl",
        "/data/ship.jsonld",
        "/data/ship.nt",
        "/data/ship.trig",
        "/data/ship.nq",
        "/download/vertice.ttl",
        "/download/vertice.nq"
      })
  void everyOtherFormOfRdfHasTheTextAsItIs(String path) throws Exception {
    Answer answer = http.get(path);
    assertThat(answer.rdf().stream().map(quad -> quad.getObject().getLiteralLexicalForm()))
        .containsExactly(LABEL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/page/ship", "/search?q=Cor", "/"})
  void pagesHaveAMarkInThePlaceOfWhatTheyCannotHold(String path) throws Exception {
    assertThat(http.get(path).page().text()).doesNotContain("\b", "\u000B");
  }

  @ParameterizedTest
  @CsvSource({
    "/data/ship.rdf, */*",
    "/vertice/data?default, application/rdf+xml",
    "/vertice/sparql?query=CONSTRUCT%20WHERE%20%7B?s%20?p%20?o%7D, application/rdf+xml"
  })
  void aPropertyThatRdfXmlCannotNameIsSaidAndOtherFormsHaveIt(String path, String accept)
      throws Exception {
    Answer answer = numbered.get(path, "Accept", accept);
    assertThat(answer.status()).as(answer.text()).isEqualTo(406);
    assertThat(answer.text()).contains("<http://ex.org/p/1>", "other forms");
    assertThat(numbered.get("/data/ship.ttl").rdf().stream()).hasSize(1);
  }

  @Test
  void aDownloadThatCannotBeIsNeitherThereNorListed() throws Exception {
    Answer answer = numbered.get("/download/vertice.rdf");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).contains("<http://ex.org/p/1>");
    Answer description = numbered.get("/.well-known/void", "Accept", "text/turtle");
    assertThat(description.status()).isEqualTo(200);
    assertThat(description.text()).contains("vertice.ttl").doesNotContain("vertice.rdf");
  }
}
