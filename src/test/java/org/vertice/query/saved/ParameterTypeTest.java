package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a parameter's name says what kind of term its value becomes. */
class ParameterTypeTest {

  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create().setNsPrefix("ex", "https://example.org/types#");

  private static ParameterType type(String suffix) {
    return ParameterType.of(suffix, PREFIXES).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "'', text, word, word",
    "literal, text, word, word",
    "string, text, word, word",
    "it, text in language it, word, word@it",
    "iri, IRI, https://example.org/thing, https://example.org/thing",
    "number, number, 10, 10",
    "integer, integer, 10, 10",
    "xsd_date, date, 2025-08-15, 2025-08-15",
    "ex_knots, knots, value, value^^https://example.org/types#knots"
  })
  void theExampleOfATypeIsATerm(String suffix, String word, String example, String term) {
    assertThat(type(suffix).word()).isEqualTo(word);
    assertThat(type(suffix).example()).isEqualTo(example);
    assertThat(type(suffix).read(example, PREFIXES).orElseThrow().toString().replace("\"", ""))
        .startsWith(term);
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour", "none_type", "_it", "IRI"})
  void anUnknownSuffixIsNoType(String suffix) {
    assertThat(ParameterType.of(suffix, PREFIXES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"12, integer", "1.5, decimal", "1e3, double"})
  void aNumberHasTheNarrowestDatatypeThatFits(String value, String datatype) {
    assertThat(type("number").read(value, PREFIXES).orElseThrow().getLiteralDatatypeURI())
        .endsWith("#" + datatype);
  }

  @ParameterizedTest
  @CsvSource({"number, many", "integer, 1.5", "date, 2025-13-01"})
  void aValueOfAnotherTypeIsRefused(String suffix, String value) {
    assertThat(type(suffix).read(value, PREFIXES)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a b",
        "https://example.org/a|b",
        "<https://example.org/a",
        "https://example.org/a\\b",
        "https://example.org/\u0001",
        "https://example.org/a>",
        "<https://a><b>"
      })
  void anIriHasNoCharacterThatEndsItInSparql(String iri) {
    assertThat(type("iri").read(iri, PREFIXES)).isEmpty();
  }
}
