package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.vertice.web.protocol.ReservedPaths;
import org.vertice.web.site.IriSpace;

class ReservedPathsTest {

  private static final String SITE = "http://example.org/sea/";

  private static Map<String, Set<String>> shadowed(String... paths) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    for (String path : paths) {
      dataset.add(SSE.parseQuad("(_ <" + SITE + path + "> <http://example.org/p> 'x')"));
    }
    return ReservedPaths.shadowed(dataset, new IriSpace(SITE));
  }

  @Test
  void theListHasEveryAddressThatAServletAnswers() throws Exception {
    try (GraphServer server =
        GraphServer.start(
            new ServerSetup().options(), Served.snapshot(DatasetGraphFactory.createTxnMem()))) {
      Set<String> mapped = new TreeSet<>(server.patterns());
      mapped.removeAll(Set.of("", "/", "/*"));
      mapped.removeIf(path -> ReservedPaths.PATTERNS.contains(path + "/*"));
      mapped.addAll(Set.of("/page/*", "/data/*")); // these the servlet of things keeps for itself
      assertThat(ReservedPaths.PATTERNS)
          .as("a new servlet's path stands in ReservedPaths too")
          .containsAll(mapped);
    }
  }

  @Test
  void aThingUnderAPathOfTheServerIsFound() {
    assertThat(shadowed("query/7", "query/8#part", "ship/1", "page"))
        .isEqualTo(
            Map.of(
                "/query/*", Set.of(SITE + "query/7", SITE + "query/8#part"),
                "/page/*", Set.of(SITE + "page")));
  }

  @Test
  void whatOnlyBeginsLikeAPathOfTheServerIsShown() {
    assertThat(shadowed("queries/7", "status/1", "vertice/1", "id/query", "data-set")).isEmpty();
  }

  @Test
  void aThingOfAnotherSiteIsNotShadowed() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.add(SSE.parseQuad("(_ <http://other.org/query/1> <http://example.org/p> 'x')"));
    assertThat(ReservedPaths.shadowed(dataset, new IriSpace(SITE))).isEmpty();
  }
}
