package org.vertice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.Channel.Target;
import org.vertice.cli.terminal.ColorMode;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.Prompt;
import org.vertice.cli.terminal.StandardStream;

/** Help, exit codes and messages of all commands. */
class ProgramTest {

  @TempDir Path folder;

  @Test
  void reportsAMissingCommand() {
    Run run = Run.in(folder);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("The command is missing.").contains("vertice --help");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesAnUnknownCommandAndNamesTheNearest() {
    Run run = Run.in(folder, "convrt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no command \"convrt\".").contains("convert");
  }

  @Test
  void refusesAnUnknownOption() {
    Run run = Run.in(folder, "convert", "--fromat", "turtle", "a.csv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("There is no option --fromat.").contains("--format");
  }

  @Test
  void refusesAMissingProjectFolder() {
    Run run = Run.in(folder, "check", "-C", "nowhere");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere").doesNotContain("\tat ");
  }

  @Test
  void everyCommandHasHelpWithExamples() {
    for (String command : commands()) {
      Run run = Run.in(folder, command, "--help");
      assertThat(run.code()).as(command).isZero();
      assertThat(run.out()).as(command).contains("Usage: vertice " + command).contains("Examples:");
    }
  }

  @Test
  void helpFitsIn80Columns() {
    for (String command : commands()) {
      assertThat(onTerminal(command, "--help").lines())
          .as(command)
          .allMatch(line -> line.length() <= 80);
    }
    assertThat(onTerminal("--help").lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void helpListsTheOwnOptionsOfACommandFirst() {
    assertThat(Run.in(folder, "serve", "--help").out())
        .containsSubsequence("--port", "--host", "--help", "--findings-format", "--project");
  }

  @Test
  void printsItsVersion() {
    assertThat(Run.in(folder, "--version").out()).startsWith("vertice ").contains("Java ");
  }

  @Test
  void reportsABugWithoutAStackTrace() {
    Run run = run(failingWith(new IllegalStateException("inconceivable")), "completion");
    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err())
        .contains("inconceivable")
        .contains("This is a bug in Vertice. Run it with --debug")
        .doesNotContain("\tat ");
  }

  @Test
  void debugShowsTheStackTrace() {
    Run run = run(failingWith(new IllegalStateException("inconceivable")), "completion", "--debug");
    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err()).contains("\tat ");
  }

  @Test
  void endsQuietlyIfTheReaderStops() {
    Run run = run(new StandardStream(brokenStream("any words"), Target.PIPE), "completion");
    assertThat(run.code()).isEqualTo(141);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void reportsAFullDiskInASentence() {
    OutputStream full = new StandardStream(brokenStream("No space left on device"), Target.FILE);
    Run run = run(full, "completion");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("vertice: No space left on device.\n  fix: Free some space");
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void coloursCanBeForcedAndForbidden() {
    assertThat(Run.in(folder, "--color", "always", "convert").err()).contains("\u001b[");
    assertThat(Run.in(folder, "--color", "never", "convert").err()).doesNotContain("\u001b[");
    assertThat(Run.in(folder, "convert").err()).doesNotContain("\u001b[");
  }

  @Test
  void ignoresAnEmptyEnvironmentVariable() {
    assertThat(ColorMode.auto.colours(terminal(), context(Map.of("NO_COLOR", "")))).isTrue();
    assertThat(ColorMode.auto.colours(terminal(), context(Map.of("NO_COLOR", "1")))).isFalse();
    assertThat(ColorMode.auto.colours(terminal(), context(Map.of("TERM", "dumb")))).isFalse();
  }

  @Test
  void completesCommandsOptionsAndTheirValues() throws Exception {
    assertThat(completed("vertice", "co")).containsExactly("convert", "completion");
    assertThat(completed("vertice", "serve", "--p"))
        .containsExactly("--port", "--public-url", "--password-file", "--project");
    assertThat(completed("vertice", "query", "--format", ""))
        .containsExactly("table", "csv", "tsv", "json", "xml");
    assertThat(completed("vertice", "check", "--findings-format", "s")).containsExactly("sarif");
    assertThat(completed("vertice", "check", "--color", "")).contains("always", "never");
  }

  @Test
  void completesTheNamesOfSavedQueries() throws Exception {
    Files.createDirectories(folder.resolve("queries"));
    Files.writeString(folder.resolve("queries/tides.rq"), "ASK {}");
    Files.writeString(folder.resolve("queries/tonnage.rq"), "ASK {}");
    assertThat(completed("vertice", "query", "ti")).containsExactly("tides");
    assertThat(completed("vertice", "query", "--f")).contains("--format", "--file");
  }

  /** The completions of bash for the last word. */
  private List<String> completed(String... words) throws Exception {
    Path script = folder.resolve("completion");
    Files.writeString(script, Run.in(folder, "completion", "bash").out());
    String press =
        "compopt() { :; }; source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1));"
            + " $(complete -p vertice | sed 's/.*-F \\([^ ]*\\).*/\\1/'); printf '%s\\n' \"${COMPREPLY[@]}\"";
    List<String> command = new ArrayList<>(List.of("bash", "-c", press, "-", script.toString()));
    command.addAll(List.of(words));
    Shell.Result result = Shell.run(folder, Map.of(), command.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return result.out().lines().map(String::strip).toList();
  }

  private static List<String> commands() {
    return List.of(
        "check", "build", "convert", "query", "export", "serve", "password", "push", "completion");
  }

  private String onTerminal(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProcessContext context =
        new ProcessContext(
            InputStream.nullInputStream(),
            new Channel(out, Target.TERMINAL, 80),
            new Channel(OutputStream.nullOutputStream(), Target.TERMINAL, 80),
            Map.of("NO_COLOR", "1"),
            folder,
            folder,
            Prompt.nobody());
    assertThat(new Program(context).run(List.of(arguments))).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private Channel terminal() {
    return new Channel(new ByteArrayOutputStream(), Target.TERMINAL, 80);
  }

  private ProcessContext context(Map<String, String> environment) {
    return new ProcessContext(
        InputStream.nullInputStream(),
        terminal(),
        terminal(),
        environment,
        folder,
        folder,
        Prompt.nobody());
  }

  private Run run(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ProcessContext context =
        new ProcessContext(
            InputStream.nullInputStream(),
            new Channel(new BufferedOutputStream(out, 1 << 16), Target.FILE, 0),
            new Channel(err, Target.FILE, 0),
            Map.of(),
            folder,
            folder,
            Prompt.nobody());
    int code = new Program(context).run(List.of(arguments));
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }

  private static OutputStream failingWith(RuntimeException bug) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        throw bug;
      }
    };
  }

  private static OutputStream brokenStream(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
