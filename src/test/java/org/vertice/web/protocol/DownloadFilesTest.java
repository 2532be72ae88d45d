package org.vertice.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;

/** What is made for downloads leaves no file behind, however often the graph is replaced. */
class DownloadFilesTest {

  @RegisterExtension
  static final Served http =
      Served.graph(() -> Served.parsed("<urn:a> <urn:b> \"c\" .", Lang.TURTLE));

  private static Set<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("vertice-[0-9]+\\.(nt|ttl)\\.gz"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void theDescriptionWaitsForNoFileAndHasItsMeasuresOnceItIsWritten() throws Exception {
    Answer first = http.get("/.well-known/void", "Accept", "text/turtle");
    assertThat(first.text()).contains("/download/vertice.ttl>", "/download/vertice.nq.gz>");
    String hash = http.get("/download/vertice.ttl.sha256").text().replaceFirst(" .*\\n", "");
    assertThat(hash).hasSize(64);
    Answer later = http.get("/.well-known/void", "If-None-Match", first.header("ETag"));
    assertThat(later.status() == 304 ? first.text() : later.text()).contains(hash);
  }

  @Test
  void aFileThatIsServedHasNoNameInTheFolderOfTemporaryFiles() throws Exception {
    Set<Path> before = temporaryFiles();
    String plain = http.get("/download/vertice.nt").text();
    assertThat(plain).isNotEmpty();
    assertThat(http.get("/download/vertice.nt").text()).isEqualTo(plain);
    assertThat(temporaryFiles()).isEqualTo(before);
  }
}
