package org.vertice.query.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms as a reader wants to see them. */
class TermTextTest {

  private final TermText terms =
      new TermText(
          PrefixMapping.Factory.create()
              .setNsPrefix("ex", "https://example.org/")
              .setNsPrefix("ship", "https://example.org/ship/")
              .setNsPrefix("port", "https://example.org/port/"));

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, ex:a",
    "https://example.org/ship/aurora, ship:aurora",
    "https://example.org/port/kiel, port:kiel",
    "https://example.org/ship/, ex:ship/",
    "https://example.org/, https://example.org/",
    "urn:isbn:1, urn:isbn:1"
  })
  void anIriIsShortenedByTheLongestPrefixThatLeavesSomething(String iri, String text) {
    assertThat(terms.of(NodeFactory.createURI(iri))).isEqualTo(text);
  }

  @Test
  void aTextIsOneLineWithoutQuotesAndLanguage() {
    assertThat(terms.of(NodeFactory.createLiteralLang("two\n  lines", "en")))
        .isEqualTo("two lines");
    assertThat(terms.of(NodeFactory.createBlankNode("x"))).isEqualTo("_:x");
  }
}
