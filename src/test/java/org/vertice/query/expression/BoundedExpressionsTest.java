package org.vertice.query.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.query.run.QueryReader;
import org.vertice.report.DiagnosticCollector;

/** What a query computes ends, wherever in the query it stands. */
@Timeout(200)
class BoundedExpressionsTest {

  private static final String PREFIXES =
      """
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
      PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
      PREFIX afn: <http://jena.apache.org/ARQ/function#>
      PREFIX agg: <http://jena.apache.org/ARQ/function/aggregate#>
      PREFIX apf: <http://jena.apache.org/ARQ/property#>
      PREFIX list: <http://jena.apache.org/ARQ/list#>
      """;

  private static final String TRAP =
      "REGEX(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', STR(?p)),"
          + " '^((a|aa)+)+b$')";

  private static Query read(String text) {
    DiagnosticCollector findings = new DiagnosticCollector();
    return new QueryReader(PrefixMapping.Factory.create())
        .read(PREFIXES + text, "query", findings)
        .orElseThrow(() -> new QueryRefused(findings.findings().get(0).message()));
  }

  private static DatasetGraph data() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    for (int i = 0; i < 5; i++) {
      data.add(
          new Quad(
              Quad.defaultGraphIRI,
              NodeFactory.createURI("http://ex.org/" + i),
              NodeFactory.createURI("http://ex.org/next"),
              NodeFactory.createURI("http://ex.org/" + (i + 1) % 5)));
    }
    return data;
  }

  private static List<String> rows(String text) {
    Query query = read(text);
    List<String> found = new ArrayList<>();
    Context settings = BoundedOptimizer.in(new Context());
    TextBudget.in(settings);
    try (QueryExec run = QueryExec.dataset(data()).query(query).context(settings).build()) {
      if (query.isAskType()) {
        return List.of(Boolean.toString(run.ask()));
      }
      if (query.isConstructType()) {
        run.construct().find().forEachRemaining(each -> found.add(each.toString()));
        return found;
      }
      RowSet rows = run.select();
      rows.forEachRemaining(
          row ->
              found.add(
                  rows.getResultVars().stream()
                      .map(row::get)
                      .map(
                          each ->
                              each == null
                                  ? ""
                                  : each.isLiteral()
                                      ? each.getLiteralLexicalForm()
                                      : each.toString())
                      .collect(Collectors.joining(" "))));
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o FILTER(TRAP) }",
        "SELECT * { ?s ?p ?o FILTER(!TRAP || TRAP) }",
        "SELECT * { ?s ?p ?o BIND(TRAP AS ?b) }",
        "SELECT (TRAP AS ?b) { ?s ?p ?o }",
        "SELECT (SUM(IF(TRAP, 1, 0)) AS ?n) { ?s ?p ?o }",
        "SELECT (GROUP_CONCAT(STR(TRAP)) AS ?n) { ?s ?p ?o }",
        "SELECT (COUNT(DISTINCT TRAP) AS ?n) { ?s ?p ?o }",
        "SELECT (SUM(?n) + SUM(IF(TRAP, 1, 0)) AS ?m) { ?s ?p ?o BIND(1 AS ?n) }",
        "SELECT ?b { ?s ?p ?o } GROUP BY (TRAP AS ?b)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 0) (SUM(IF(TRAP, 1, 0)) = 0)",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s ?p HAVING (COUNT(*) > 0) TRAP",
        "SELECT * { ?s ?p ?o } ORDER BY TRAP",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY SUM(IF(TRAP, 1, 0))",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?x FILTER(TRAP) } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?s ?p ?x FILTER NOT EXISTS { ?s ?p ?y FILTER(TRAP) } } }",
        "SELECT (SUM(IF(EXISTS { ?s ?p ?o FILTER(TRAP) }, 1, 0)) AS ?n) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o OPTIONAL { ?o ?p ?x FILTER(TRAP) } }",
        "SELECT * { ?s ?p ?o MINUS { ?s ?p ?o FILTER(TRAP) } }",
        "SELECT * { { ?s ?p ?o FILTER(TRAP) } UNION { ?s ?p ?o FILTER(!TRAP) } }",
        "SELECT * { ?s ?p ?o { SELECT (SUM(IF(TRAP, 1, 0)) AS ?n) { ?x ?p ?y } } }",
        "SELECT * { ?s ?p ?o FILTER(?p IN (?o, TRAP)) }",
        "SELECT * { ?s ?p ?o FILTER(COALESCE(TRAP, TRAP)) }",
        "SELECT (fn:matches(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', STR(?p)), '^((a|aa)+)+b$') AS ?b) { ?s ?p ?o }",
        "SELECT (REPLACE(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', STR(?p)), '^((a|aa)+)+b$', '') AS ?b) { ?s ?p ?o }",
        "SELECT (fn:replace(CONCAT('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!', STR(?p)), '^((a|aa)+)+b$', '') AS ?b) { ?s ?p ?o }",
        "ASK { ?s ?p ?o FILTER(TRAP) }",
        "CONSTRUCT { ?s ?p ?b } WHERE { ?s ?p ?o BIND(TRAP AS ?b) }"
      })
  void patternsAreBoundedWhereverTheyStand(String query) {
    assertThat(rows(query.replace("TRAP", TRAP))).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), ?x) VALUES ?x { '(a)\\\\1' } }",
        "SELECT * { ?s ?p ?o BIND(CONCAT('(a)', '\\\\', '1') AS ?x) FILTER(REGEX(STR(?o), ?x) || true) }",
        "SELECT (SUM(IF(REGEX(STR(?o), ?x), 1, 0)) AS ?n) { ?s ?p ?o BIND(CONCAT('(a)', '\\\\1') AS ?x) }",
        "SELECT * { ?s ?p ?o BIND(CONCAT('(a)', '\\\\1') AS ?x) } ORDER BY REGEX(STR(?o), ?x)",
        "SELECT (COALESCE(REGEX('a', CONCAT('(a)', '\\\\1')), 5) AS ?n) {}",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?y FILTER REGEX(STR(?y), CONCAT('(a)', '\\\\1')) } }",
        "SELECT (REPLACE('abc', '(b)\\\\1', 'x') AS ?n) {}",
        "SELECT * { ?s ?p ?o FILTER(fn:matches(STR(?o), '(a)\\\\1')) }",
        "SELECT (SUM(IF(REGEX(STR(?o), '(a)\\\\1'), 1, 0)) AS ?n) { ?s ?p ?o }"
      })
  void aPatternThatIsRefusedEndsTheQueryWithTheReason(String query) {
    assertThatThrownBy(() -> rows(query))
        .isInstanceOf(QueryRefused.class)
        .hasMessageContaining("refers back to a group");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (afn:wait(1) AS ?x) {}",
        "SELECT (afn:print('x') AS ?x) {}",
        "SELECT (afn:sprintf('%1000000000d', 1) AS ?x) {}",
        "SELECT (afn:context('x') AS ?x) {}",
        "SELECT (afn:eval('x') AS ?x) {}",
        "SELECT (fn:apply(afn:wait, 70000) AS ?x) {}",
        "SELECT (<java:java.lang.System>() AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/js#f>(1) AS ?x) {}",
        "SELECT (<http://www.w3.org/ns/sparql#multiply>(1, 2) AS ?x) {}",
        "SELECT (<http://www.dotnetrdf.org/leviathan#factorial>(100000000) AS ?x) {}",
        "SELECT (<http://jena.hpl.hp.com/ARQ/function#wait>(1) AS ?x) {}",
        "SELECT (<http://example.org/f>(1) AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?p ?o FILTER(afn:wait(1)) } }",
        "SELECT (SUM(afn:wait(70000)) AS ?n) { ?s ?p ?o }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 0) (afn:wait(1))",
        "SELECT * { ?s apf:strSplit ('a' '(a)') }",
        "SELECT * { ?s list:member ?o }",
        "SELECT * { ?s <java:java.lang.System> ?o }",
        "SELECT * { ?s <http://jena.hpl.hp.com/ARQ/property#textMatch> ?o }"
      })
  void anUnknownFunctionIsRefusedByName(String query) {
    assertThatThrownBy(() -> read(query))
        .isInstanceOf(QueryRefused.class)
        .hasMessageMatching("(?s)There is no (property )?function <.*> here.*");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "xsd:integer('12')|12",
        "xsd:dateTime('2024-06-19T00:00:00Z')|2024-06-19T00:00:00Z",
        "fn:upper-case('abc')|ABC",
        "fn:round-half-to-even(2.5)|2.0",
        "fn:matches('abc', 'B', 'i')|true",
        "fn:replace('abc', 'b', 'x')|axc",
        "math:pow(2, 10)|1024",
        "math:pow(-1, 999999999)|-1",
        "afn:localname(<http://ex.org/a#b>)|b",
        "afn:strjoin('-', 'a', 'b')|a-b",
        "REGEX('abc', 'B', 'i')|true",
        "REGEX('abc'@en, '^a')|true",
        "REPLACE('abc'@en, 'b', 'x')|axc",
        "REPLACE('abc', 'B', 'x', 'i')|axc",
        "REGEX(5, '5')|\"\"",
        "12345678901234567890 * 12345678901234567890|152415787532388367501905199875019052100",
        "1.5 + 2|3.5",
        "CONCAT('a', 'b')|ab",
        "STRDT('5', xsd:integer) - 1|4",
        "xsd:date('2024-02-28') + 'P2D'^^xsd:dayTimeDuration|2024-03-01"
      })
  void knownFunctionsComputeAsUsual(String expression, String value) {
    assertThat(rows("SELECT (" + expression + " AS ?x) {}")).containsExactly(value);
  }

  @Test
  void aggregatesOfJenaMayBeCalled() {
    assertThat(rows("SELECT (agg:stdev_pop(?n) AS ?x) { VALUES ?n { 1 3 } }"))
        .singleElement()
        .matches(each -> Double.parseDouble(each) == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "math:pow(9, 30000000)",
        "math:pow(12345678901234567890, 1000)",
        "fn:round-half-to-even(0.1, 100000000)",
        "xsd:integer(REPLACE('NINES', 'x', ''))",
        "STRDT('NINES', xsd:dateTime)",
        "STRDT('NINES', xsd:decimal)",
        "xsd:dateTime('NINES')",
        "xsd:date('2024-01-01') + 'P2000000000D'^^xsd:duration",
        "xsd:date('2024-01-01') - 'PT2000000000H'^^xsd:dayTimeDuration"
      })
  void numbersAreLimited(String expression) {
    String query =
        "SELECT (" + expression.replace("NINES", "9".repeat(50_000)) + " AS ?x) { ?s ?p ?o }";
    assertThatThrownBy(() -> rows(query)).isInstanceOf(QueryRefused.class);
  }

  @ParameterizedTest
  @CsvSource({"*, 99999999999999999999", "*, 9999999999.9999999999", "*, 0.00000000000000000001"})
  void numbersDoNotGrowStepByStep(String operator, String first) {
    String steps =
        IntStream.range(0, 24)
            .mapToObj(i -> "BIND(?x%d %s ?x%d AS ?x%d)".formatted(i, operator, i, i + 1))
            .collect(Collectors.joining(" "));
    String query = "SELECT ?x24 { ?s ?p ?o BIND(" + first + " AS ?x0) " + steps + "}";
    assertThatThrownBy(() -> rows(query))
        .isInstanceOf(QueryRefused.class)
        .hasMessageContaining("more than 1,000 digits");
  }

  @Test
  void writtenNumbersAreLimitedToo() {
    String nines = "9".repeat(500_000);
    for (String number :
        List.of(
            nines,
            "-" + nines,
            nines + ".5",
            "\"" + nines + "\"^^xsd:integer",
            "\"\"\"" + nines + "\"\"\"^^<http://www.w3.org/2001/XMLSchema#dateTime>")) {
      assertThatThrownBy(() -> read("SELECT * { ?s ?p " + number + " }"))
          .hasMessageContaining("more than 1,000 characters");
    }
    assertThat(rows("SELECT (STRLEN(\"" + nines + "\"^^xsd:string) AS ?n) {}"))
        .containsExactly("500000");
  }

  @Test
  void textsAreLimited() {
    String steps =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND(CONCAT(?x%d, ?x%d) AS ?x%d)".formatted(i, i, i + 1))
            .collect(Collectors.joining(" "));
    assertThatThrownBy(() -> rows("SELECT ?x40 { BIND('0123456789' AS ?x0) " + steps + "}"))
        .hasMessageContaining("longer than 10,000,000 characters");
    assertThatThrownBy(
            () ->
                rows(
                    "SELECT (REPLACE(?x, '', ?x) AS ?y) { BIND(REPLACE('%s', '.', '%s') AS ?x) }"
                        .formatted("a".repeat(10_000), "b".repeat(10_000))))
        .hasMessageContaining("longer than 10,000,000 characters");
  }

  @Test
  void manyNestedExistsArePlannedAndAnswered() {
    String query =
        "SELECT ?s { "
            + "?s ?p ?o FILTER NOT EXISTS { ".repeat(45)
            + "?s ?p <http://ex.org/none>"
            + " }".repeat(45)
            + "}";
    assertThat(rows(query)).hasSize(5);
  }

  @Test
  void bracketsAndWordsAreCounted() {
    assertThatThrownBy(() -> read("ASK " + "{".repeat(1000) + "}".repeat(1000)))
        .hasMessageContaining("nested more than 100 deep");
    assertThatThrownBy(() -> read("ASK { ?s ?p (" + "1 ".repeat(100_000) + ") }"))
        .hasMessageContaining("more than 20,000 words");
  }

  @Test
  void aLongSumIsAnsweredOrRefused() {
    String sum = "1" + " + 1".repeat(9_900);
    try {
      assertThat(rows("SELECT (" + sum + " AS ?x) {}")).containsExactly("9901");
    } catch (QueryRefused e) {
      assertThat(e).hasMessageContaining("nested too deeply");
    }
  }

  @Test
  void aQueryIsWrittenAsItWasAsked() {
    String query =
        "SELECT (REPLACE(?o, 'a', 'b') AS ?x) { ?s ?p ?o FILTER REGEX(?o, 'a', 'i') FILTER(fn:matches(?o, 'a')) }";
    assertThat(read(query).toString())
        .contains("REPLACE(?o, \"a\", \"b\")")
        .contains("REGEX(?o, \"a\", \"i\")")
        .contains("fn:matches(?o, \"a\")")
        .doesNotContain("sparql#");
    assertThatThrownBy(() -> read("SELECT * { ?s REGEX (1 2) }")).isInstanceOf(QueryRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() + 'P9999999D'^^xsd:dayTimeDuration AS ?x) {}",
        "SELECT (NOW() - ?d AS ?x) { BIND(STRDT('PT999999999H', xsd:dayTimeDuration) AS ?d) }",
        "SELECT * { FILTER(xsd:duration('P99999999D') > 'P1D'^^xsd:duration) }",
        "SELECT * { VALUES ?d { 'P2000000000D'^^xsd:duration } FILTER(?d > 'P1D'^^xsd:duration) }",
        "SELECT * { FILTER(?d > 'P1D'^^xsd:duration) } VALUES ?d { 'P2000000000D'^^xsd:duration }"
      })
  void durationsAreLimited(String query) {
    assertThatThrownBy(() -> rows(query)).hasMessageContaining("longer than 3,652,425 days");
  }

  @Test
  void powersOfTenAreLimited() {
    assertThatThrownBy(() -> rows("SELECT (math:exp10(300000000) AS ?x) {}"))
        .hasMessageContaining("more than 1,000 digits");
    assertThat(rows("SELECT (math:exp10(3) AS ?x) {}")).containsExactly("1000");
  }

  @Test
  void repeatedEncodingIsLimited() {
    String query =
        "SELECT ("
            + "ENCODE_FOR_URI(".repeat(80)
            + "REPLACE('%s', '.', '%s')".formatted("a".repeat(1000), "é".repeat(2000))
            + ")".repeat(80)
            + " AS ?x) {}";
    assertThatThrownBy(() -> rows(query)).hasMessageContaining("longer than 10,000,000 characters");
    assertThat(rows("SELECT (ENCODE_FOR_URI('a b') AS ?x) {}")).containsExactly("a%20b");
  }

  @Test
  void theLongTextsOfAQueryAreLimitedTogether() {
    String query =
        "SELECT * { BIND(REPLACE('%s', '.', '%s') AS ?u) "
                .formatted("a".repeat(1000), "b".repeat(9000))
            + IntStream.range(0, 100)
                .mapToObj(i -> "BIND(CONCAT(?u, 'i') AS ?x%d)".formatted(i))
                .collect(Collectors.joining(" "))
            + "}";
    assertThatThrownBy(() -> rows(query)).hasMessageContaining("32,000,000 characters of text");
  }

  @Test
  void groupedTextIsLimited() {
    String cross = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u }";
    assertThatThrownBy(
            () ->
                rows(
                    "SELECT (GROUP_CONCAT(?a; SEPARATOR='%s') AS ?x) ".formatted("x".repeat(2000))
                        + cross))
        .hasMessageContaining("32,000,000 characters of text");
    assertThatThrownBy(
            () -> read("SELECT (GROUP_CONCAT(?a; SEPARATOR='" + "x".repeat(2001) + "') AS ?x) {}"))
        .hasMessageContaining("longer than 2,000 characters");
    assertThat(rows("SELECT (GROUP_CONCAT(?p; SEPARATOR=',') AS ?x) { <http://ex.org/1> ?p ?o }"))
        .containsExactly("http://ex.org/next");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { <http://x/LONG> ?p ?o }",
        "BASE <http://x/LONG> ASK {}",
        "PREFIX p: <http://x/LONG> ASK {}",
        "PREFIX LONG: <http://x/> ASK {}",
        "ASK { ?LONG ?p ?o }",
        "ASK { ?s ?p 'a'@LONG }"
      })
  void irisAndNamesAreLimited(String query) {
    assertThatThrownBy(() -> read(query.replace("LONG", "a".repeat(300_000))))
        .hasMessageContaining("more than 2,000 characters");
  }

  @Test
  void computedIrisAreLimited() {
    assertThatThrownBy(
            () ->
                rows(
                    "SELECT (IRI(REPLACE('%s', '.', 'a/../')) AS ?x) {}"
                        .formatted("a".repeat(9000))))
        .hasMessageContaining("longer than 2,000 characters");
    assertThat(rows("SELECT (IRI('http://ex.org/b') AS ?x) {}")).containsExactly("http://ex.org/b");
  }

  @Test
  void theNumberOfColumnsIsLimited() {
    String things =
        IntStream.range(0, 1500)
            .mapToObj(i -> "<http://ex.org/" + i + ">")
            .collect(Collectors.joining(" "));
    assertThatThrownBy(() -> read("DESCRIBE " + things)).hasMessageContaining("1,000 variables");
    assertThat(read("SELECT * { VALUES ?x {" + things + "} }").isSelectType()).isTrue();
    String columns =
        IntStream.range(0, 1500).mapToObj(i -> "?x" + i).collect(Collectors.joining(" "));
    assertThatThrownBy(() -> read("SELECT " + columns + " {}"))
        .hasMessageContaining("1,000 variables");
    String optionals =
        IntStream.range(0, 1500)
            .mapToObj(i -> "OPTIONAL { ?s ?p ?o" + i + " }")
            .collect(Collectors.joining(" "));
    assertThatThrownBy(() -> read("SELECT * {" + optionals + "}"))
        .hasMessageContaining("1,000 columns");
  }

  @Test
  void aTextOfAMegabyteIsReadFast() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(read("ASK {} #" + "x".repeat(900_000)).isAskType()).isTrue();
          assertThat(read("ASK {" + " ".repeat(900_000) + "}").isAskType()).isTrue();
        });
  }
}
