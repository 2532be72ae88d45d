package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.web.Http.Answer;

/** From the real tables to an analyst's answer over HTTP, without the texts at hand. */
class AnalystOverHttpTest {

  @RegisterExtension static final Served http = Served.realTables();

  private final DatasetGraph dataset = RealTables.snapshot().dataset();
  private final QueryLibrary queries = RealTables.snapshot().queries();

  private static String csv(String query) throws Exception {
    Answer answer = http.ask(query, "Accept", "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private NamedQuery saved(String name) {
    return queries.find(name).orElseThrow(() -> new AssertionError("No query " + name));
  }

  private String csvOf(String name, String... values) throws Exception {
    Map<String, String> given = values.length == 0 ? Map.of() : Map.of(values[0], values[1]);
    return csv(saved(name).bind(given, finding -> {}).orElseThrow().toString());
  }

  @Test
  void whichRussianOfficialsWereInPyongyang() throws Exception {
    assertThat(csvOf("russian-officials-in-pyongyang"))
        .contains("Vyacheslav Volodin", "Andrey Malyshev")
        .doesNotContain("Putin");
  }

  @Test
  void whichLeadersAppearInAllFiveDocuments() throws Exception {
    assertThat(csvOf("leaders-by-documents", "exactly", "5"))
        .contains("Kim Jong Un", "Vladimir Putin")
        .doesNotContain("Xi Jinping");
  }

  @Test
  void whatTheDocumentsSayOfTheTreatysYear() throws Exception {
    assertThat(csvOf("treaty-year").lines().skip(1).map(line -> line.substring(0, 4)))
        .contains("2023", "2024");
  }

  @Test
  void howManySoldiersAreReportedKilled() throws Exception {
    assertThat(csvOf("soldiers-killed").lines()).hasSizeGreaterThan(1);
  }

  @Test
  void whatKimIsCalledInFiveLanguages() throws Exception {
    assertThat(csvOf("names").lines().skip(1))
        .containsExactly("en,Kim Jong Un", "it,Kim Jong-un", "ko,김정은", "ru,Ким Чен Ын", "zh,金正恩");
  }

  @Test
  void whoSpokeOfNazism() throws Exception {
    assertThat(csvOf("who-said", "word", "nazismo").lines()).hasSizeGreaterThan(1);
  }

  @Test
  void everySavedQueryThatNeedsNoValueAnswersOnItsPageAsItDoesAtTheEndpoint() throws Exception {
    for (NamedQuery query : queries.queries()) {
      if (query.parameters().stream().anyMatch(each -> each.mustBeGiven())
          || !query.query().isSelectType()) {
        continue;
      }
      Answer page = http.get("/query/" + query.name());
      assertThat(page.status()).as(query.name()).isEqualTo(200);
      long rows = page.page().select("tbody tr").size();
      assertThat(csvOf(query.name()).lines().count() - 1).as(query.name()).isEqualTo(rows);
    }
  }

  @Test
  void aClaimsGraphIsGivenOut() throws Exception {
    String claim = csv("SELECT ?g { GRAPH ?g { ?s ?p ?o } } LIMIT 1").lines().toList().get(1);
    Answer graph =
        http.get("/vertice/data?graph=" + Http.encoded(claim), "Accept", "application/n-triples");
    assertThat(graph.status()).isEqualTo(200);
    assertThat(graph.text()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /vertice, application/trig",
    "PUT, /vertice, application/trig",
    "POST, /vertice/data, application/trig",
    "PUT, /vertice/data?default, text/turtle",
    "POST, /vertice/data?graph=urn:g, text/turtle",
    "PATCH, /vertice/data?default, text/turtle",
    "DELETE, /vertice/data?default, text/turtle",
    "POST, /vertice/update, application/sparql-update",
    "POST, /vertice/sparql, application/sparql-update",
    "POST, /vertice, application/sparql-update",
    "POST, /vertice/upload, text/turtle",
    "POST, /$/datasets, application/x-www-form-urlencoded"
  })
  void nothingThatWritesAnswers(String method, String path, String type) throws Exception {
    long before = Txn.calculateRead(dataset, () -> dataset.stream().count());
    String body =
        type.endsWith("update") ? "INSERT DATA { <urn:s> <urn:p> 1 }" : "<urn:s> <urn:p> 1 .";
    assertThat(http.send(method, path, body, "Content-Type", type).status()).isBetween(400, 499);
    assertThat(Txn.calculateRead(dataset, () -> dataset.stream().count())).isEqualTo(before);
  }
}
