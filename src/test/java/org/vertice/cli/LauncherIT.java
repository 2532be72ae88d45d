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
 * The launcher in a copy of the project, in a folder with a blank in its name. The tests depend on
 * their order, because a build takes seconds.
 */
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {

  @TempDir static Path folder;

  @TempDir Path elsewhere;

  @BeforeEach
  void copyTheProject() throws IOException {
    if (!Files.exists(copy())) {
      Shell.copyProject(Path.of("").toAbsolutePath(), copy());
    }
  }

  @Test
  @Order(1)
  void saysThatMavenIsMissing() throws Exception {
    Shell.Result result = Shell.run(elsewhere, toolsWithoutMaven(), launcher(), "--version");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("Maven is missing").contains("fix: Install Maven");
  }

  @Test
  @Order(2)
  void buildsOnTheFirstStartAndReportsItInAFewLines() throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("v"), Path.of(launcher()));
    Shell.Result result = Shell.run(elsewhere, Map.of(), link.toString(), "--version");
    Files.delete(link);
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("vertice ");
    assertThat(result.err())
        .startsWith("vertice: building (first start)\n")
        .contains("  compiling\n")
        .doesNotContain("[INFO]");
    assertThat(result.err().lines().count()).isLessThanOrEqualTo(30);
  }

  @Test
  @Order(3)
  void doesNotBuildAgainIfNothingHasChanged() throws Exception {
    Shell.Result result = Shell.run(elsewhere, Map.of(), launcher(), "--version");
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  @Order(4)
  void runsUnderAnyShell() throws Exception {
    Shell.Result result = Shell.run(copy(), Map.of(), "sh", "vertice", "--version");
    assertThat(result.out()).as(result.err()).startsWith("vertice ");
  }

  @Test
  @Order(4)
  void reportsATooLowLimitOfOpenFiles() throws Exception {
    Shell.Result result =
        Shell.run(elsewhere, Map.of(), "bash", "-c", "ulimit -n 64; \"$0\" check", launcher());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("vertice: Only 64 files may be open at once, and Vertice needs 256.")
        .contains("fix: Raise the limit: ulimit -n")
        .doesNotContain("\tat ");
  }

  @Test
  @Order(4)
  void usesTheProjectOfTheCurrentFolder() throws Exception {
    Path harbour = elsewhere.resolve("harbour");
    HarbourProject.in(harbour);
    Shell.Result result = Shell.run(harbour.resolve("seeds"), Map.of(), launcher(), "query");
    assertThat(result.out()).as(result.err()).contains("When did the ships arrive?");
  }

  @Test
  @Order(4)
  void aNewFileTimeAloneCausesNoBuild() throws Exception {
    Files.setLastModifiedTime(
        copy().resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(Shell.run(elsewhere, Map.of(), launcher(), "--version").err()).isEmpty();
  }

  @Test
  @Order(5)
  void buildsAChangedSourceWithAnOldDateOnceIfTwoStartTogether() throws Exception {
    edit("ProgramVersion.java", "\"vertice \" + number()", "\"VERTICE \" + number()");
    // as tar, rsync -a and cp -p bring it
    Files.setLastModifiedTime(
        source("ProgramVersion.java"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Process first = Shell.start(elsewhere, Map.of(), launcher(), "--version");
    Process second = Shell.start(elsewhere, Map.of(), launcher(), "--version");
    Shell.Result one = Shell.result(first);
    Shell.Result two = Shell.result(second);
    assertThat(one.out()).as(one.err()).startsWith("VERTICE ");
    assertThat(two.out()).as(two.err()).startsWith("VERTICE ");
    String messages = one.err() + two.err();
    assertThat(messages).containsOnlyOnce("building (the sources have changed)");
  }

  @Test
  @Order(6)
  void namesASourceThatDoesNotCompileAndRecoversAtTheNextStart() throws Exception {
    edit("ProgramVersion.java", "\"VERTICE \" + number()", "\"VERTICE \" + nmber()");
    Shell.Result broken = Shell.run(elsewhere, Map.of(), launcher(), "--version");
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err())
        .contains("ProgramVersion.java:[")
        .contains("The build failed.")
        .contains("maven.log");
    edit("ProgramVersion.java", "\"VERTICE \" + nmber()", "\"vertice \" + number()");
    assertThat(Shell.run(elsewhere, Map.of(), launcher(), "--version").out())
        .startsWith("vertice ");
  }

  @Test
  @Order(7)
  void recoversFromAKilledBuild() throws Exception {
    edit("ProgramVersion.java", "\"vertice \" + number()", "\"vertice  \" + number()");
    Path owner = copy().resolve("target/launcher/lock/owner");
    Process killed = Shell.start(elsewhere, Map.of(), launcher(), "--version");
    while (!Files.exists(owner) && killed.isAlive()) {
      Thread.sleep(20);
    }
    Thread.sleep(500);
    List<ProcessHandle> orphans = killed.descendants().toList();
    killed.destroyForcibly().waitFor();
    assertThat(owner).exists();
    Shell.Result result = Shell.run(elsewhere, Map.of(), launcher(), "--version");
    orphans.forEach(ProcessHandle::destroyForcibly);
    assertThat(result.out()).as(result.err()).startsWith("vertice  ");
    assertThat(owner.getParent()).doesNotExist();
  }

  @Test
  @Order(8)
  void takesOverALockThatNamesAnotherProgram() throws Exception {
    edit("ProgramVersion.java", "\"vertice  \" + number()", "\"vertice \" + number()");
    Process sleeper = Shell.start(elsewhere, Map.of(), "sleep", "300");
    Path lock = Files.createDirectories(copy().resolve("target/launcher/lock"));
    Files.writeString(lock.resolve("owner"), sleeper.pid() + " 1\n");
    Shell.Result result = Shell.run(elsewhere, Map.of(), launcher(), "--version");
    sleeper.destroyForcibly();
    assertThat(result.err())
        .startsWith("vertice: the lock of an earlier build is removed; process " + sleeper.pid())
        .doesNotContain("waiting");
    assertThat(result.out()).startsWith("vertice ");
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
  void saysThatJavaHomeHasNoJava() throws Exception {
    Shell.Result result =
        Shell.run(elsewhere, with("JAVA_HOME", "/nowhere"), launcher(), "--version");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("no Java in JAVA_HOME").contains("  fix: ");
  }

  @Test
  @Order(8)
  void endsQuietlyWhenItsReaderStops() throws Exception {
    Shell.Result result =
        Shell.run(elsewhere, Map.of(), "bash", "-c", "\"$0\" completion | head -n 1", launcher());
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
  void passesOptionsToJava() throws Exception {
    Shell.Result result =
        Shell.run(
            elsewhere, with("VERTICE_JAVA_OPTS", "-Xmx64m -XshowSettings:vm"), launcher(), "-V");
    assertThat(result.err()).contains("64.00M");
  }

  private static Map<String, String> with(String variable, String value) {
    return Map.of(variable, value);
  }

  private static Path copy() {
    return folder.resolve("my projects").resolve("clone");
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
    return copy().resolve("src/main/java/org/vertice/cli/project").resolve(file);
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
