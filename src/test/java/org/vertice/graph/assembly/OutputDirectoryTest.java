package org.vertice.graph.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.graph.assembly.OutputDirectory.Content;

class OutputDirectoryTest {

  @TempDir Path parent;

  private Path graph;

  @BeforeEach
  void name() {
    graph = parent.resolve("graph");
  }

  private static Content text(String text) {
    return folder -> Files.writeString(folder.resolve("text"), text);
  }

  private String written() throws IOException {
    return Files.readString(graph.resolve("text"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFolderIsMadeWithItsParents() throws IOException {
    graph = parent.resolve("a/b/graph");
    OutputDirectory.replace(graph, text("one"));
    assertThat(written()).isEqualTo("one");
  }

  @Test
  void aFolderItMadeIsReplacedAndNothingElseRemains() throws IOException {
    OutputDirectory.replace(graph, text("one"));
    OutputDirectory.replace(
        graph, folder -> Files.writeString(folder.resolve("other"), "nothing of the first"));
    assertThat(graph.resolve("text")).doesNotExist();
    assertThat(names()).containsExactly("graph");
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Files.createDirectory(graph);
    OutputDirectory.replace(graph, text("one"));
    assertThat(written()).isEqualTo("one");
  }

  @Test
  void aFolderItDidNotMakeIsNotReplaced() throws IOException {
    Files.createDirectory(graph);
    Files.writeString(graph.resolve("text"), "somebody's");
    assertThatThrownBy(() -> OutputDirectory.replace(graph, text("one")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was not made by vertice");
    assertThat(written()).isEqualTo("somebody's");
    assertThat(names()).containsExactly("graph");
  }

  @Test
  void theOldFolderStaysWhenWritingFails() throws IOException {
    OutputDirectory.replace(graph, text("one"));
    assertThatThrownBy(
            () ->
                OutputDirectory.replace(
                    graph,
                    folder -> {
                      Files.writeString(folder.resolve("text"), "half");
                      throw new IOException("full");
                    }))
        .hasMessageEndingWith("graph: cannot be written: full");
    assertThat(written()).isEqualTo("one");
    assertThat(names()).containsExactly("graph");
  }

  @Test
  void onlyOneRunAtATimeMayWrite() throws IOException {
    OutputDirectory.replace(
        graph,
        folder -> {
          assertThatThrownBy(() -> OutputDirectory.replace(graph, text("two")))
              .hasMessageContaining("another run is writing it");
          Files.writeString(folder.resolve("text"), "one");
        });
    assertThat(written()).isEqualTo("one");
  }

  @Test
  void theRemainsOfAKilledRunAreDeleted() throws IOException {
    OutputDirectory.replace(graph, text("one"));
    Files.createDirectories(parent.resolve(".graph.vertice-next/tdb2"));
    Files.writeString(parent.resolve(".graph.vertice-next/tdb2/half"), "half");
    Files.writeString(parent.resolve(".graph.vertice-lock"), "");
    OutputDirectory.replace(graph, text("two"));
    assertThat(written()).isEqualTo("two");
    assertThat(names()).containsExactly("graph");
  }

  @Test
  void theLastGoodFolderIsRestoredAfterARunWasKilled() throws IOException {
    OutputDirectory.replace(graph, text("one"));
    Files.move(graph, parent.resolve(".graph.vertice-last"));
    OutputDirectory.recover(graph);
    assertThat(written()).isEqualTo("one");
    Files.move(graph, parent.resolve(".graph.vertice-last"));
    assertThatThrownBy(
            () ->
                OutputDirectory.replace(
                    graph,
                    folder -> {
                      throw new IOException("full");
                    }))
        .hasMessageEndingWith("graph: cannot be written: full");
    assertThat(written()).isEqualTo("one");
  }
}
