package org.vertice.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTextsTest {

  /** SHA-256 of "abc". */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("documents"));
    Files.writeString(folder.resolve("documents/a.txt"), "abc");
    Files.writeString(folder.resolve("outside.txt"), "abc");
  }

  private FolderTexts texts() {
    return new FolderTexts(folder.resolve("documents"));
  }

  @Test
  void readsTheFileThatTheGraphWasBuiltWith() {
    assertThat(texts().text("a.txt", ABC)).contains("abc");
  }

  @Test
  void readsNothingFromAChangedFile() throws IOException {
    Files.writeString(folder.resolve("documents/a.txt"), "abcd");
    assertThat(texts().text("a.txt", ABC)).isEmpty();
  }

  @Test
  void readsNothingOutsideTheFolder() {
    assertThat(texts().text("../outside.txt", ABC)).isEmpty();
    assertThat(texts().text(folder.resolve("outside.txt").toString(), ABC)).isEmpty();
    assertThat(texts().text("a\0b", ABC)).isEmpty();
  }
}
