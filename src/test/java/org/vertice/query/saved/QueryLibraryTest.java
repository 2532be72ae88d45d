package org.vertice.query.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticCollector;

/** The saved queries of a folder. */
class QueryLibraryTest {

  private static final String HEAD = "#+ summary: Ships\n#+ description: All of them.\n";

  @TempDir Path folder;

  private final DiagnosticCollector findings = new DiagnosticCollector();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("ships.rq"), HEAD + "ASK {}");
    Files.writeString(
        folder.resolve("links.rq"),
        HEAD + "#+ view: network\nSELECT ?from ?to ?relation { ?from ?relation ?to }");
    Files.writeString(folder.resolve("broken.rq"), HEAD + "ASK {");
    Files.writeString(folder.resolve("notes.txt"), "no query");
  }

  private QueryLibrary library() throws IOException {
    return QueryLibrary.load(folder, findings);
  }

  @Test
  void queriesWithoutErrorsAreInTheOrderOfTheirNames() throws IOException {
    assertThat(library().queries()).extracting(NamedQuery::name).containsExactly("links", "ships");
    assertThat(findings.findings())
        .extracting(Diagnostic::code, each -> each.location().file())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "query-syntax", folder.getFileName() + "/broken.rq"));
  }

  @Test
  void aQueryIsFoundByItsName() throws IOException {
    assertThat(library().find("ships")).map(NamedQuery::name).contains("ships");
    assertThat(library().find("boats")).isEmpty();
  }

  @Test
  void queriesAreFoundByTheirView() throws IOException {
    assertThat(library().feeding(QueryHeader.NETWORK))
        .extracting(NamedQuery::name)
        .containsExactly("links");
    assertThat(library().feeding(QueryHeader.MAP)).isEmpty();
  }

  @Test
  void withoutAFolderThereAreNoQueries() throws IOException {
    assertThat(QueryLibrary.load(folder.resolve("none"), findings).queries()).isEmpty();
    assertThat(findings.findings()).isEmpty();
  }
}
