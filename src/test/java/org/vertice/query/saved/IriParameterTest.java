package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shared.PrefixMapping;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user may type where a saved query asks for an IRI. */
class IriParameterTest {

  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create()
          .setNsPrefix("ex", "https://example.org/terms#")
          .setNsPrefix("id", "https://example.org/id/");

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a, https://example.org/a",
    "<https://example.org/a>, https://example.org/a",
    "https://example.org/terms#part, https://example.org/terms#part",
    "ex:part, https://example.org/terms#part",
    "id:ship/aurora, https://example.org/id/ship/aurora",
    "urn:isbn:123, urn:isbn:123"
  })
  void irisAreReadWholeAndWithAPrefix(String typed, String iri) {
    assertThat(new ParameterType.Iri().read(typed, PREFIXES)).contains(NodeFactory.createURI(iri));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aurora", "/ship/aurora", "https://example.org/a b", ""})
  void aValueThatIsNoIriIsRefused(String typed) {
    assertThat(new ParameterType.Iri().read(typed, PREFIXES)).isEmpty();
  }
}
