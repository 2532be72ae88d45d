package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;

/** SPARQL 1.1 Query Results CSV and TSV Formats, clause by clause. */
class CsvAndTsvTest {

  @RegisterExtension static final Served http = Served.graph(DatasetGraphFactory::createTxnMem);

  private static Answer csv(String query) throws Exception {
    return http.ask(query, "Accept", "text/csv");
  }

  private static Answer tsv(String query) throws Exception {
    return http.ask(query, "Accept", "text/tab-separated-values");
  }

  /** What stands in the second line for a term. */
  private static String inCsv(String term) throws Exception {
    return csv("SELECT ?x { VALUES ?x { " + term + " } }").text().replaceFirst("^x\r\n", "");
  }

  private static String inTsv(String term) throws Exception {
    return tsv("SELECT ?x { VALUES ?x { " + term + " } }").text().replaceFirst("^\\?x\n", "");
  }

  @Test
  void section2TheTypesSayTheirEncoding() throws Exception {
    assertThat(csv("SELECT * {}").header("Content-Type"))
        .isEqualToIgnoringCase("text/csv; charset=utf-8");
    assertThat(tsv("SELECT * {}").header("Content-Type"))
        .isEqualToIgnoringCase("text/tab-separated-values; charset=utf-8");
    assertThat(inCsv("'김정은'")).isEqualTo("김정은\r\n");
    assertThat(inTsv("'김정은'")).isEqualTo("\"김정은\"\n");
  }

  @Test
  void section3TheFirstLineNamesTheVariablesWithoutQuestionMarks() throws Exception {
    assertThat(csv("SELECT ?b ?a { VALUES (?a ?b) { (1 2) } }").text()).isEqualTo("b,a\r\n2,1\r\n");
    assertThat(csv("SELECT ?b ?a { FILTER(false) }").text()).isEqualTo("b,a\r\n");
  }

  @Test
  void section3EachRowHasAFieldForEachVariable() throws Exception {
    assertThat(
            csv("SELECT ?a ?b ?c { VALUES (?a ?b ?c) { (1 UNDEF 3) (UNDEF UNDEF UNDEF) } }").text())
        .isEqualTo("a,b,c\r\n1,,3\r\n,,\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<http://ex.org/x> | http://ex.org/x",
        "'String' | String",
        "'with-lang'@en | with-lang",
        "'1'^^<http://ex.org/t> | 1",
        "123 | 123",
        "'007'^^<http://www.w3.org/2001/XMLSchema#integer> | 007",
        "'a \"b\"' | \"a \"\"b\"\"\"",
        "'a,b' | \"a,b\"",
        "' a b ' | ` a b `",
        "'=1+1' | =1+1"
      })
  void section3ATermIsItsTextQuotedWhereItMustBe(String term, String field) throws Exception {
    assertThat(inCsv(term)).isEqualTo(field + "\r\n");
  }

  @Test
  void section3LineBreaksAreKeptInQuotes() throws Exception {
    assertThat(inCsv("'a\\nb'")).isEqualTo("\"a\nb\"\r\n");
    assertThat(inCsv("'a\\r\\nb\\r'")).isEqualTo("\"a\r\nb\r\"\r\n");
  }

  @Test
  void section3ABlankNodeIsALabelTheSameForTheSameNode() throws Exception {
    List<String> lines =
        csv("SELECT ?x ?y { BIND(BNODE() AS ?x) BIND(BNODE() AS ?y) VALUES ?n { 1 2 } }")
            .text()
            .lines()
            .toList();
    assertThat(lines.get(1)).matches("_:\\w+,_:\\w+");
    String[] labels =
        csv("SELECT ?x (?x AS ?same) ?y { BIND(BNODE() AS ?x) BIND(BNODE() AS ?y) }")
            .text()
            .lines()
            .toList()
            .get(1)
            .split(",", -1);
    assertThat(labels[0]).isEqualTo(labels[1]).isNotEqualTo(labels[2]);
  }

  @Test
  void section4TheFirstLineNamesTheVariablesWithQuestionMarks() throws Exception {
    assertThat(tsv("SELECT ?b ?a { VALUES (?a ?b) { (1 2) } }").text()).isEqualTo("?b\t?a\n2\t1\n");
    assertThat(
            tsv("SELECT ?a ?b ?c { VALUES (?a ?b ?c) { (1 UNDEF 3) (UNDEF UNDEF UNDEF) } }").text())
        .isEqualTo("?a\t?b\t?c\n1\t\t3\n\t\t\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<http://ex.org/x> | <http://ex.org/x>",
        "'String' | \"String\"",
        "'' | \"\"",
        "'with-lang'@en | \"with-lang\"@en",
        "'1'^^<http://ex.org/t> | \"1\"^^<http://ex.org/t>",
        "123 | 123",
        "1.50 | 1.50",
        "1e6 | 1e6",
        "'007'^^<http://www.w3.org/2001/XMLSchema#integer> | 007",
        "'x'^^<http://www.w3.org/2001/XMLSchema#integer> |"
            + " \"x\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        "'2025-09-03'^^<http://www.w3.org/2001/XMLSchema#date> |"
            + " \"2025-09-03\"^^<http://www.w3.org/2001/XMLSchema#date>",
        "'a \"b\"' | \"a \\\"b\\\"\"",
        "'a\\\\b' | \"a\\\\b\"",
        "'a\\tb\\nc\\rd' | \"a\\tb\\nc\\rd\""
      })
  void section4ATermIsWrittenAsInTurtleOnOneLine(String term, String field) throws Exception {
    assertThat(inTsv(term)).isEqualTo(field + "\n");
  }

  @Test
  void section4ABlankNodeIsALabelTheSameForTheSameNode() throws Exception {
    String[] labels =
        tsv("SELECT ?x (?x AS ?same) ?y { BIND(BNODE() AS ?x) BIND(BNODE() AS ?y) }")
            .text()
            .lines()
            .toList()
            .get(1)
            .split("\t", -1);
    assertThat(labels[0]).startsWith("_:").isEqualTo(labels[1]).isNotEqualTo(labels[2]);
  }
}
