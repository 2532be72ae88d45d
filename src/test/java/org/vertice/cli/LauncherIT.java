package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a copy of the project, in a folder with a blank in its name. The tests build on
 * one another in their order: a build takes seconds.
 */
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {

  private static final Map<String, String> NO_ARCHIVE = Map.of("VERTICE_ARCHIVE", "no");

  @TempDir static Path folder;

  @TempDir Path elsewhere;

  @BeforeEach
  void copyTheProject() throws IOException {
    if (!Files.exists(copy()) && !Files.exists(moved())) {
      Shell.copyProject(Path.of("").toAbsolutePath(), copy());
    }
  }

  @Test
  @Order(1)
  void saysWhatIsMissingWhenMavenIs() throws Exception {
    Shell.Result result = Shell.run(elsewhere, toolsWithoutMaven(), launcher(), "--version");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("Maven is missing").contains("fix: Install Maven");
  }

  @Test
  @Order(2)
  void buildsOnTheFirstStartAndSaysSoInAFewLines() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("v"), Path.of(launcher()));
    Shell.Result result = Shell.run(elsewhere, NO_ARCHIVE, link.toString(), "--version");
    Files.delete(link);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("vertice ");
    assertThat(result.err())
        .startsWith("vertice: building, since this is the first start\n")
        .contains("  compiling\n")
        .doesNotContain("[INFO]");
    assertThat(result.err().lines().count()).isLessThanOrEqualTo(30);
  }

  @Test
  @Order(3)
  void startsAtOnceWhenNothingHasChanged() throws Exception {
    Shell.Result result = Shell.run(elsewhere, NO_ARCHIVE, launcher(), "--version");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  @Order(4)
  void runsUnderAnyShell() throws Exception {
    Shell.Result result = Shell.run(copy(), NO_ARCHIVE, "sh", "vertice", "--version");
    assertThat(result.out()).as(result.err()).startsWith("vertice ");
  }

  @Test
  @Order(4)
  void aLimitOfOpenFilesThatIsTooLowIsToldInASentence() throws Exception {
    Shell.Result result =
        Shell.run(elsewhere, NO_ARCHIVE, "bash", "-c", "ulimit -n 64; \"$0\" check", launcher());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("vertice: Only 64 files may be open at once, and Vertice needs 256.")
        .contains("fix: Raise the limit: ulimit -n")
        .doesNotContain("\tat ");
  }

  @Test
  @Order(4)
  void theProjectThatOneStandsInAnswers() throws Exception {
    Path harbour = elsewhere.resolve("harbour");
    HarbourProject.in(harbour);
    Shell.Result result = Shell.run(harbour.resolve("seeds"), NO_ARCHIVE, launcher(), "query");
    assertThat(result.out()).as(result.err()).contains("When did the ships arrive?");
  }

  @Test
  @Order(4)
  void aNewFileTimeAloneIsNoChange() throws Exception {
    Files.setLastModifiedTime(
        copy().resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(Shell.run(elsewhere, NO_ARCHIVE, launcher(), "--version").err()).isEmpty();
  }

  @Test
  @Order(5)
  void aChangedSourceWithAnOldDateIsBuiltOnceAlsoWhenTwoStartTogether() throws Exception {
    edit("ProgramVersion.java", "\"vertice \" + number()", "\"VERTICE \" + number()");
    // as tar, rsync -a and cp -p bring it
    Files.setLastModifiedTime(
        source("ProgramVersion.java"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Process first = Shell.start(elsewhere, NO_ARCHIVE, launcher(), "--version");
    Process second = Shell.start(elsewhere, NO_ARCHIVE, launcher(), "--version");
    Shell.Result one = Shell.result(first);
    Shell.Result two = Shell.result(second);
    assertThat(one.out()).as(one.err()).startsWith("VERTICE ");
    assertThat(two.out()).as(two.err()).startsWith("VERTICE ");
    String messages = one.err() + two.err();
    assertThat(messages.split("building, since the sources have changed", -1)).hasSize(2);
  }

  @Test
  @Order(6)
  void aSourceThatDoesNotCompileIsNamedAndTheNextStartRecovers() throws Exception {
    edit("ProgramVersion.java", "\"VERTICE \" + number()", "\"VERTICE \" + nmber()");
    Shell.Result broken = Shell.run(elsewhere, NO_ARCHIVE, launcher(), "--version");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err())
        .contains("ProgramVersion.java:[")
        .contains("The build failed.")
        .contains("maven.log");
    edit("ProgramVersion.java", "\"VERTICE \" + nmber()", "\"vertice \" + number()");
    assertThat(Shell.run(elsewhere, NO_ARCHIVE, launcher(), "--version").out())
        .startsWith("vertice ");
  }

  @Test
  @Order(7)
  void recoversFromAKilledBuild() throws Exception {
    edit("ProgramVersion.java", "\"vertice \" + number()", "\"vertice  \" + number()");
    Path owner = copy().resolve("target/launcher/lock/owner");
    Process killed = Shell.start(elsewhere, NO_ARCHIVE, launcher(), "--version");
    while (!Files.exists(owner) && killed.isAlive()) {
      Thread.sleep(20);
    }
    Thread.sleep(500);
    List<ProcessHandle> orphans = killed.descendants().toList();
    killed.destroyForcibly().waitFor();
    assertThat(owner).exists();
    Shell.Result result = Shell.run(elsewhere, NO_ARCHIVE, launcher(), "--version");
    orphans.forEach(ProcessHandle::destroyForcibly);
    assertThat(result.out()).as(result.err()).startsWith("vertice  ");
    assertThat(owner.getParent()).doesNotExist();
  }

  /** A moved project is one more thing that its archive does not fit. */
  @Test
  @Order(9)
  void archivesClassesOnceAndUsesThem() throws Exception {
    String moved = moved().resolve("vertice").toString();
    Files.move(copy(), moved());
    Process sleeper = Shell.start(elsewhere, Map.of(), "sleep", "300");
    Path lock = Files.createDirectories(moved().resolve("target/launcher/lock"));
    Files.writeString(lock.resolve("owner"), sleeper.pid() + "\n");
    Shell.Result first = Shell.run(elsewhere, Map.of(), moved, "--version");
    sleeper.destroyForcibly();
    assertThat(first.err())
        .startsWith("vertice: the lock of an earlier build is removed; process " + sleeper.pid())
        .contains("preparing faster starts, once")
        .doesNotContain("building")
        .doesNotContain("waiting");
    Shell.Result second =
        Shell.run(elsewhere, Map.of("VERTICE_JAVA_OPTS", "-Xlog:class+load"), moved, "--version");
    assertThat(second.err()).isEmpty();
    assertThat(second.out().lines())
        .anyMatch(
            line ->
                line.contains("org.vertice.cli.terminal.ProcessContext source: shared objects"));
  }

  @Test
  @Order(10)
  void anArchiveThatDoesNotFitIsPassedOver() throws Exception {
    Path archive = moved().resolve("target/launcher/app/classes.jsa");
    Files.delete(archive);
    Files.writeString(archive, "of another JDK");
    Shell.Result result =
        Shell.run(elsewhere, Map.of(), moved().resolve("vertice").toString(), "--version");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("vertice ").hasLineCount(1);
  }

  @Test
  @Order(8)
  void refusesAnOldJavaByName() throws Exception {
    Path home = Files.createDirectories(elsewhere.resolve("jdk"));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("bin/java"), "#!/bin/sh\nexit 0\n");
    assertThat(home.resolve("bin/java").toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
    Shell.Result result =
        Shell.run(elsewhere, with("JAVA_HOME", home.toString()), launcher(), "--version");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("Java 11 is too old: Vertice needs 17 or newer");
  }

  @Test
  @Order(8)
  void saysThatJavaHomeNamesNoJava() throws Exception {
    Shell.Result result =
        Shell.run(elsewhere, with("JAVA_HOME", "/nowhere"), launcher(), "--version");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("no Java in JAVA_HOME").contains("  fix: ");
  }

  @Test
  @Order(8)
  void letsItsReaderStopReading() throws Exception {
    Shell.Result result =
        Shell.run(elsewhere, NO_ARCHIVE, "bash", "-c", "\"$0\" completion | head -n 1", launcher());
    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.err()).isEmpty();
  }

  @Test
  @Order(8)
  void passesArgumentsOfAnyScriptInAnyLocale() throws Exception {
    Shell.Result result = Shell.run(elsewhere, with("LC_ALL", "C"), launcher(), "città 金");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("\"città 金\"");
  }

  @Test
  @Order(8)
  void handsOnOptionsForJava() throws Exception {
    Shell.Result result =
        Shell.run(
            elsewhere, with("VERTICE_JAVA_OPTS", "-Xmx64m -XshowSettings:vm"), launcher(), "-V");
    assertThat(result.err()).contains("64.00M");
  }

  private static Map<String, String> with(String variable, String value) {
    return Map.of("VERTICE_ARCHIVE", "no", variable, value);
  }

  private static Path copy() {
    return folder.resolve("my projects").resolve("clone");
  }

  /** In a path without blanks: Java 17 finds classes in no archive where the path has one. */
  private static Path moved() {
    return folder.resolve("moved");
  }

  private static String launcher() {
    return copy().resolve("vertice").toString();
  }

  private static void edit(String file, String old, String replacement) throws IOException {
    String text = Files.readString(source(file));
    assertThat(text).contains(old);
    Files.writeString(source(file), text.replace(old, replacement));
  }

  private static Path source(String file) {
    return copy().resolve("src/main/java/org/vertice/cli").resolve(file);
  }

  /** A PATH with what the launcher uses, except Maven. */
  private Map<String, String> toolsWithoutMaven() throws IOException {
    Path bin = Files.createDirectories(elsewhere.resolve("bin"));
    for (String tool :
        List.of(
            "bash", "cat", "cksum", "dirname", "find", "mkdir", "readlink", "rm", "sed", "sort")) {
      Path wrapper = bin.resolve(tool);
      Files.writeString(wrapper, "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
      assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }
    return Map.of("PATH", bin.toString(), "JAVA_HOME", System.getProperty("java.home"));
  }

  private static Path which(String tool) {
    return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
