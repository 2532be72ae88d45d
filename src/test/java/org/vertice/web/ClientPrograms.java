package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of others that ask a server. A test whose program is not installed is left out. */
final class ClientPrograms {

  private static final Path SCRIPTS = Path.of("src/test/resources/org/vertice/web/clients");

  private ClientPrograms() {}

  /** What a program prints; it must end well within two minutes. */
  static String printed(Path place, String... command) throws Exception {
    Path out = Files.createTempFile("client", ".out");
    Path err = Files.createTempFile("client", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(place.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      assertThat(process.waitFor()).as(Files.readString(err)).isZero();
      return Files.readString(out);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Whether a program is there and ends well. */
  static boolean runs(Path place, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(place.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  /** A script of the tests, where a program looks for what it imports. */
  static Path copied(String script, Path place) throws IOException {
    return Files.copy(
        SCRIPTS.resolve(script), place.resolve(script), StandardCopyOption.REPLACE_EXISTING);
  }

  /** The Python that has a module: the first on the path may be another than the system's. */
  static String pythonWith(String module) throws InterruptedException {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      if (runs(Path.of("."), python, "-c", "import " + module)) {
        return python;
      }
    }
    assumeTrue(false, "Python's " + module + " (Debian's python3-" + module + ") is not installed");
    return "";
  }

  /** A folder in which node finds packages of npm, each named with its version. */
  static Path withPackages(String... packages) throws IOException, InterruptedException {
    Path here = Path.of("").toAbsolutePath();
    assumeTrue(runs(here, "node", "--version"), "node is not installed");
    Path place = Files.createDirectories(here.resolve("target/clients"));
    boolean there =
        Stream.of(packages)
            .map(each -> each.replaceFirst("@[^@/]+$", ""))
            .allMatch(name -> Files.isDirectory(place.resolve("node_modules").resolve(name)));
    if (!there) {
      List<String> install =
          new ArrayList<>(
              List.of("npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", "."));
      install.addAll(List.of(packages));
      assumeTrue(
          runs(place, install.toArray(String[]::new)),
          "npm cannot install " + String.join(", ", packages));
    }
    return place;
  }
}
