package org.vertice.csvw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * CSV on the Web can be used without the rest of the program: the packages that go into {@code
 * vertice-csvw.jar}, their JSON parser and nothing else compile and run {@code
 * docs/CsvToNTriples.java}.
 */
class CsvwLibraryTest {

  private static final List<String> PACKAGES = List.of("csvw", "report", "source");
  private static final Path EXAMPLE = Path.of("docs", "CsvToNTriples.java").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void theExampleRunsWithThePackagesOfTheLibraryAndItsJsonParserAlone() throws Exception {
    Path classes = folder.resolve("classes");
    for (String name : PACKAGES) {
      copy(home(CsvwProcessor.class), Path.of("org", "vertice", name), classes);
    }
    assertThatTheExampleRuns(
        folder, List.of(classes, home(JsonParser.class), home(NullMarked.class)));
  }

  private static Path home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void copy(Path from, Path what, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from.resolve(what))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  /** Runs the example as its comment says: Java compiles it, and converts a table with it. */
  static void assertThatTheExampleRuns(Path folder, List<Path> classPath) throws Exception {
    Files.writeString(folder.resolve("trees.csv"), "id,height,seen\n1,12.5,19.6.2024\n2,tall,\n");
    Files.writeString(
        folder.resolve("csv-metadata.json"),
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "trees.csv", "tableSchema": {
          "aboutUrl": "http://example.org/tree/{id}", "columns": [
            {"name": "id", "titles": "id", "suppressOutput": true},
            {"name": "height", "titles": "height", "datatype": "decimal",
             "propertyUrl": "http://example.org/height"},
            {"name": "seen", "titles": "seen", "propertyUrl": "http://example.org/seen",
             "datatype": {"base": "date", "format": "d.M.yyyy"}}]}}
        """);
    Path out = folder.resolve("out.nt");
    Path err = folder.resolve("err.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()),
                EXAMPLE.toString(),
                "csv-metadata.json")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(java.waitFor()).as(Files.readString(err)).isZero();
    assertThat(out)
        .hasContent(
            """
            <http://example.org/tree/1> <http://example.org/height> \
            "12.5"^^<http://www.w3.org/2001/XMLSchema#decimal> .
            <http://example.org/tree/1> <http://example.org/seen> \
            "2024-06-19"^^<http://www.w3.org/2001/XMLSchema#date> .
            <http://example.org/tree/2> <http://example.org/height> "tall" .
            """);
    assertThat(err)
        .hasContent(
            """
            trees.csv:3:3 [cell-invalid] error in record 2, column height: \
            "tall" is not a decimal number.
              fix: Correct the value, or the datatype in the metadata.
            1 error
            """);
  }
}
