package org.vertice.query.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.query.run.QueryRunner;
import org.vertice.query.run.QueryTimeoutException;

/** What answers look like, on a terminal and in the W3C's formats. */
class AnswerHandlerTest {

  private static final String DATA =
      """
      PREFIX : <https://example.org/>
      :aurora :flag "rossa"@it ; :tons 900 .
      :nord :flag "red"@en, "plain" ; :tons 12000 ; :port :kiel .
      """;

  private static String answer(ResultFormat format, String query)
      throws IOException, QueryTimeoutException {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(DATA, Lang.TURTLE).parse(dataset);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrefixMapping prefixes =
        PrefixMapping.Factory.create().setNsPrefix("ex", "https://example.org/");
    new QueryRunner(dataset, Duration.ofMinutes(1))
        .run(
            QueryFactory.create("PREFIX : <https://example.org/> " + query),
            AnswerHandler.to(out, format, prefixes, 80));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> table(String query) throws IOException, QueryTimeoutException {
    return answer(ResultFormat.TABLE, query).lines().toList();
  }

  @Test
  void rowsAreATableWithNumbersFlushRightAndTheirCount() throws IOException, QueryTimeoutException {
    assertThat(
            table(
                "SELECT ?ship ?tons ?port { ?ship :tons ?tons OPTIONAL { ?ship :port ?port }} ORDER BY ?tons"))
        .containsExactly(
            "ship        tons  port",
            "─────────  ─────  ───────",
            "ex:aurora    900",
            "ex:nord    12000  ex:kiel",
            "2 rows");
  }

  @Test
  void oneRowIsCountedAsOne() throws IOException, QueryTimeoutException {
    assertThat(table("SELECT ?s { ?s :tons 900 }"))
        .containsExactly("s", "─────────", "ex:aurora", "1 row");
  }

  @Test
  void withoutRowsTheNamesOfTheColumnsRemain() throws IOException, QueryTimeoutException {
    assertThat(table("SELECT ?s ?o { ?s :none ?o }")).containsExactly("s  o", "─  ─", "0 rows");
  }

  @Test
  void aLanguageIsShownWhereAColumnHasMoreThanOne() throws IOException, QueryTimeoutException {
    assertThat(table("SELECT ?flag { ?ship :flag ?flag } ORDER BY STR(?flag)"))
        .containsExactly("flag", "─────────", "plain", "red @en", "rossa @it", "3 rows");
    assertThat(table("SELECT ?flag { :aurora :flag ?flag }"))
        .containsExactly("flag", "─────", "rossa", "1 row");
  }

  @Test
  void aColumnWithThingsAndTextsShowsTheLanguageToo() throws IOException, QueryTimeoutException {
    assertThat(table("SELECT ?x { VALUES ?x { 'red'@en :kiel } }"))
        .containsExactly("x", "───────", "red @en", "ex:kiel", "2 rows");
  }

  @Test
  void aColumnOfNumbersAndTextIsText() throws IOException, QueryTimeoutException {
    assertThat(table("SELECT ?x { VALUES ?x { 12000 'many' 7 } }"))
        .containsExactly("x", "─────", "12000", "many", "7", "3 rows");
    assertThat(
            table(
                "SELECT ?x { VALUES ?x { 12000 'x'^^<http://www.w3.org/2001/XMLSchema#integer> } }"))
        .containsExactly("x", "─────", "12000", "x", "2 rows");
  }

  @ParameterizedTest
  @CsvSource({"900, yes", "901, no"})
  void aYesOrNoIsAWord(String tons, String word) throws IOException, QueryTimeoutException {
    assertThat(table("ASK { ?s :tons " + tons + " }")).containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource({"TABLE", "CSV", "JSON"})
  void triplesAreTurtleInAllFormats(ResultFormat format) throws IOException, QueryTimeoutException {
    assertThat(answer(format, "CONSTRUCT WHERE { :aurora :tons ?t }"))
        .containsPattern("PREFIX\\s+ex:\\s+<https://example.org/>")
        .containsPattern("ex:aurora\\s+ex:tons\\s+900");
    assertThat(answer(format, "DESCRIBE :nord")).contains("ex:kiel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CSV  | port;https://example.org/kiel",
        "TSV  | ?port;<https://example.org/kiel>",
        "JSON | \"bindings\": [",
        "XML  | <binding name=\"port\">"
      })
  void rowsAreWrittenInTheFormatsOfTheW3c(ResultFormat format, String part)
      throws IOException, QueryTimeoutException {
    assertThat(answer(format, "SELECT ?port { ?ship :port ?port }").replaceAll("\\r?\\n", ";"))
        .contains(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"JSON | \"boolean\" : true", "XML | <boolean>true</boolean>"})
  void aYesOrNoIsWrittenInTheFormatsOfTheW3c(ResultFormat format, String part)
      throws IOException, QueryTimeoutException {
    assertThat(answer(format, "ASK { ?s :tons 900 }")).contains(part);
  }

  @Test
  void aFormatIsFoundByItsNameInSmallLetters() {
    assertThat(ResultFormat.of("csv")).contains(ResultFormat.CSV);
    assertThat(ResultFormat.of("CSV")).isEmpty();
    assertThat(ResultFormat.CSV.mediaType()).isEqualTo("text/csv");
  }
}
