package org.vertice.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDocumentLoaderTest {

  @TempDir Path folder;

  @Test
  void opensAFileWhateverQueryOrFragmentFollowsItsName() throws IOException {
    Path file = Files.writeString(folder.resolve("a b.csv"), "x");
    FileDocumentLoader loader = new FileDocumentLoader(folder);
    for (String more : new String[] {"", "?q", "#row=1", "?q#row=1"}) {
      try (SourceDocument document = loader.open(URI.create(file.toUri() + more))) {
        assertThat(document.shownAs()).isEqualTo("a b.csv");
        assertThat(document.body().readAllBytes()).hasSize(1);
      }
    }
  }

  /** An IRI may hold letters that a URI must encode (RFC 3987, section 3.1). */
  @Test
  void opensAFileWhoseNameIsNotAscii() throws IOException {
    URI folderUri = folder.toUri();
    Files.writeString(Path.of(URI.create(folderUri + "citt%C3%A0%20%F0%9D%84%9E.csv")), "x");
    try (SourceDocument document =
        new FileDocumentLoader(folder).open(URI.create(folderUri + "città%20𝄞.csv"))) {
      assertThat(document.body().readAllBytes()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///no/such/file", "file://host/x.csv", "file:x.csv", "file:/"})
  void addressesThatAreNotFilesAreNotFound(String address) {
    assertThatThrownBy(() -> new FileDocumentLoader(folder).open(URI.create(address)))
        .isInstanceOf(FileNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/x.csv", "x.csv", "urn:x"})
  void onlyFilesAreOpened(String address) {
    assertThatThrownBy(() -> new FileDocumentLoader(folder).open(URI.create(address)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Only files");
  }
}
