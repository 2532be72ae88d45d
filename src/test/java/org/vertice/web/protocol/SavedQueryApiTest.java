package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.saved.NamedQuery;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.RealTables;
import org.vertice.web.Served;

/** The saved queries as an API, on the real tables. */
class SavedQueryApiTest {

  @RegisterExtension static final Served http = Served.realTables();

  private static List<NamedQuery> queries() {
    return RealTables.snapshot().queries().queries();
  }

  private static List<String> lines(String path) throws Exception {
    Answer answer = http.get(path, "Accept", "text/csv");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().lines().skip(1).toList();
  }

  @Test
  void eachQueryThatNeedsNoValueAnswersAsItDoesAtTheEndpoint() throws Exception {
    for (NamedQuery query : queries()) {
      if (query.parameters().stream().noneMatch(each -> each.mustBeGiven())) {
        String bound = query.bind(java.util.Map.of(), finding -> {}).orElseThrow().toString();
        assertThat(lines("/api/" + query.name()))
            .as(query.name())
            .containsExactlyInAnyOrderElementsOf(
                http.ask(bound, "Accept", "text/csv").text().lines().skip(1).toList());
      }
    }
  }

  @Test
  void aParameterIsAValueOfTheQuery() throws Exception {
    assertThat(lines("/api/leaders-by-documents?exactly=5"))
        .anyMatch(line -> line.contains("Kim Jong Un"))
        .noneMatch(line -> line.contains("Xi Jinping"));
    assertThat(lines("/api/who-said?word=nazismo")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "none, application/sparql-results+json",
    "application/json, application/json",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "application/sparql-results+xml, application/sparql-results+xml"
  })
  void theFormIsNegotiated(String accept, String type) throws Exception {
    Answer answer =
        accept.equals("none") ? http.get("/api/names") : http.get("/api/names", "Accept", accept);
    assertThat(answer.type()).isEqualTo(type);
    assertThat(http.get("/api/names?format=csv").type()).isEqualTo("text/csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/who-said?word=a&word=b | more than once",
        "/api/who-said?wrod=a | no parameter wrod",
        "/api/who-said?wrod=a | Its parameters are word: word, or part of a quotation (text",
        "/api/leaders-by-documents?exactly=five | must be of type",
        "/api/leaders-by-documents?exactly=5)%20UNION%20%7B | must be of type",
        "/api/claims-about?thing=not%20an%20iri%3E%20%3Fp%20%3Fo%20%7D | IRI",
        "/api/names?page=0 | from 1",
        "/api/names?per_page=1000000 | from 1 to 10000",
        "/api/names?limit=x | number",
        "/api/names?page=1&limit=2 | not both"
      })
  void aWrongValueIsRefusedInASentence(String path, String words) throws Exception {
    Answer answer = http.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.type()).isEqualTo("text/plain");
    assertThat(answer.text()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\") } UNION { ?claim ?p ?o } #",
        "x\" . ?s ?p ?o . \"",
        "' || true || '",
        "\\\"))} SELECT * { ?s ?p ?o } #",
        ".*\u0000"
      })
  void noValueBecomesAPartOfTheQuery(String value) throws Exception {
    assertThat(lines("/api/who-said?word=" + Http.encoded(value))).isEmpty();
  }

  @Test
  void anUnknownQueryIsNotFoundAndTheOthersAreListed() throws Exception {
    Answer answer = http.get("/api/nothing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).contains("/api/who-said");
  }

  @Test
  void thePagesTogetherAreTheWholeAnswerAndLeadToEachOther() throws Exception {
    List<String> whole = lines("/api/chronology");
    assertThat(whole).hasSizeGreaterThan(7);
    List<String> together = new java.util.ArrayList<>();
    String next = "/api/chronology?per_page=3";
    while (!next.isEmpty()) {
      Answer page = http.get(next, "Accept", "text/csv");
      List<String> rows = page.text().lines().skip(1).toList();
      assertThat(rows).hasSizeBetween(1, 3);
      together.addAll(rows);
      String link = page.header("Link");
      assertThat(link).contains("rel=\"first\"");
      next =
          link.contains("rel=\"next\"")
              ? link.replaceFirst(".*<([^>]*)>; rel=\"next\".*", "$1")
              : "";
    }
    assertThat(together).containsExactlyInAnyOrderElementsOf(whole);
    assertThat(lines("/api/chronology?limit=2&offset=3"))
        .containsExactlyElementsOf(together.subList(3, 5));
  }

  @Test
  void aKnownAnswerIsNotSentAgain() throws Exception {
    String tag = http.get("/api/names").header("ETag");
    assertThat(http.get("/api/names", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(http.get("/api/names?limit=1").header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void nothingThatWritesAnswers() throws Exception {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      Answer answer = http.send(method, "/api/names", "");
      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }
  }

  @Test
  void openApiDescribesEachQueryAndItsParameters() throws Exception {
    Answer answer = http.get("/api/openapi.json");
    assertThat(answer.type()).isEqualTo("application/json");
    JsonObject api = Json.createReader(new StringReader(answer.text())).readObject();
    assertThat(api.getString("openapi")).isEqualTo("3.0.3");
    JsonObject paths = api.getJsonObject("paths");
    assertThat(paths.keySet()).hasSize(queries().size());
    for (NamedQuery query : queries()) {
      JsonObject get = paths.getJsonObject("/api/" + query.name()).getJsonObject("get");
      assertThat(get.getString("operationId")).isEqualTo(query.name());
      assertThat(get.getJsonObject("responses")).containsKeys("200", "400", "503");
      List<String> names =
          get.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
              .map(each -> each.getString("name"))
              .toList();
      assertThat(names).doesNotHaveDuplicates();
      query.parameters().forEach(each -> assertThat(names).contains(each.name()));
    }
    JsonObject exactly =
        paths
            .getJsonObject("/api/leaders-by-documents")
            .getJsonObject("get")
            .getJsonArray("parameters")
            .getJsonObject(0);
    assertThat(exactly.getString("name")).isEqualTo("exactly");
    assertThat(exactly.getJsonObject("schema").getString("type")).isIn("integer", "number");
  }
}
