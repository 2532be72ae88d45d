package org.vertice.cli.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;

class BuildCommandTest {

  @TempDir Path folder;

  private HarbourProject harbour;

  @BeforeEach
  void copy() throws IOException {
    harbour = HarbourProject.in(folder.resolve("harbour"));
  }

  private Map<String, String> built() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(harbour.file("graph"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void writesTheGraphInThreeFormatsUnlessOthersAreNamed() throws IOException {
    Run run = harbour.run("build", "-o", "graph");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("in graph: vertice.ttl, vertice.trig, vertice.nq");
    assertThat(built()).containsKeys("vertice.ttl", "vertice.trig", "vertice.nq");
    harbour.run("build", "-o", "graph", "--format", "jsonld");
    assertThat(built()).containsOnlyKeys(".vertice-output", "build.ttl", "vertice.jsonld");
  }

  @Test
  void writesTheSameBytesFromTheSameTables() throws IOException {
    harbour.run("build", "-o", "graph");
    Map<String, String> first = built();
    harbour.run("build", "-o", "graph");
    assertThat(built()).isEqualTo(first);
  }

  @Test
  void writesAFlatTableForEachClass() throws IOException {
    Run run = harbour.run("build", "-o", "graph", "--tables");
    assertThat(run.out()).contains(", tables\n");
    assertThat(harbour.file("graph/tables/Ship.csv"))
        .hasContent(
            """
            iri,label@en,arrived,berth
            https://example.org/harbour/ship/alma,Alma,1847-05-03,https://example.org/harbour/place/old-quay
            https://example.org/harbour/ship/corvo,Corvo,,
            """);
  }

  @Test
  void recordsWhatItWasBuiltFrom() throws IOException {
    harbour.run("build", "-o", "graph");
    String first = built().get("build.ttl");
    assertThat(first)
        .contains("prov:Activity", "prov:used", "prov:SoftwareAgent", "seeds/ships.csv")
        .contains(
            "vt:sha256",
            HexFormat.of().formatHex(sha256(Files.readAllBytes(harbour.file("seeds/ships.csv")))));
    harbour.replace("seeds/ships.csv", "Corvo", "Corvo Nero").run("build", "-o", "graph");
    assertThat(built().get("build.ttl")).isNotEqualTo(first);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aProjectWithErrorsLeavesTheLastGoodGraph() throws IOException {
    harbour.run("build", "-o", "graph");
    Map<String, String> good = built();
    harbour.append("seeds/ships.csv", "one,two,three\n");
    Run run = harbour.run("build", "-o", "graph");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("[row-ragged]");
    assertThat(built()).isEqualTo(good);
  }

  @Test
  void neverReplacesAFolderThatItDidNotWrite() throws IOException {
    String before = Files.readString(harbour.file("seeds/ships.csv"));
    Run run = harbour.run("build", "-o", "seeds");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("was not made by vertice").doesNotContain("Exception");
    assertThat(Files.readString(harbour.file("seeds/ships.csv"))).isEqualTo(before);
  }

  @Test
  void namesAFileInPlaceOfTheFolder() throws IOException {
    Files.writeString(harbour.file("graph"), "a file");
    Run run = harbour.run("build", "-o", "graph");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("graph is not a folder.");
  }
}
