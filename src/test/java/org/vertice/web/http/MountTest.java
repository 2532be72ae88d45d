package org.vertice.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MountTest {

  private static final Mount MOUNT =
      new Mount("/ds", Map.of("/vertice/sparql", "/ds/query", "/vertice/data", "/ds"));

  @ParameterizedTest
  @CsvSource({
    "/, /ds/",
    "/timeline, /ds/timeline",
    "/?lang=it, /ds/?lang=it",
    "/#cite, /ds/#cite",
    "/vertice/sparql, /ds/query",
    "/vertice/sparql?query=ASK, /ds/query?query=ASK",
    "/vertice/data?default, /ds?default",
    "/vertice/data/claim/1, /ds/claim/1",
    "/vertice/sparql-help, /ds/vertice/sparql-help",
    "/page?iri=/vertice/sparql, /ds/page?iri=/vertice/sparql"
  })
  void aPathOfTheSiteIsMovedBelowTheDatasetOrToItsEndpoint(String own, String moved) {
    assertThat(MOUNT.path(own)).isEqualTo(moved);
    assertThat(Mount.ROOT.path(own)).isEqualTo(own);
  }

  @Test
  void theAddressesOfAPageAreMovedAndNothingElse() {
    String html =
        "<a href=\"/timeline\"> href=&quot;/text&quot;</a>"
            + "<form action=\"/vertice/sparql\"></form>"
            + "<a href=\"https://example.org/x\" title=\"/title\"></a>"
            + "<a href=\"//example.org/x\"></a>"
            + "<input value=\"/typed\" data-found=\"/said\">";
    assertThat(MOUNT.page(html))
        .isEqualTo(
            "<a href=\"/ds/timeline\"> href=&quot;/text&quot;</a>"
                + "<form action=\"/ds/query\"></form>"
                + "<a href=\"https://example.org/x\" title=\"/title\"></a>"
                + "<a href=\"//example.org/x\"></a>"
                + "<input value=\"/typed\" data-found=\"/said\">");
    assertThat(Mount.ROOT.page(html)).isEqualTo(html);
  }
}
