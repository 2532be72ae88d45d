package org.vertice.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Run;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Prompt;

/** Setting up logins and TLS. */
class ServeAccessTest {

  @TempDir Path folder;

  private HarbourProject harbour;

  @BeforeEach
  void copy() throws IOException {
    harbour = HarbourProject.in(folder.resolve("harbour"));
  }

  private Run typing(String... lines) {
    Deque<String> left = new ArrayDeque<>(List.of(lines));
    Prompt keyboard =
        new Prompt() {
          @Override
          public Optional<String> line(String question) {
            return Optional.empty();
          }

          @Override
          public Optional<String> secret(String question) {
            return Optional.ofNullable(left.poll());
          }
        };
    return Run.asking(folder, Map.of(), keyboard, "password", "anna");
  }

  @Test
  void aPasswordTypedTwiceGivesALineForTheFile() {
    Run run = typing("tide", "tide");
    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("anna:\\$2y\\$12\\$[./A-Za-z0-9]{53}\n");
  }

  @Test
  void refusesTwoDifferentPasswords() {
    Run run = typing("tide", "tides");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("The two passwords differ.");
  }

  @Test
  void withoutATerminalThePasswordIsTheFirstLineOfStdin() {
    Run run = Run.with(folder, Map.of(), "tide\nrest\n", "password", "anna");
    assertThat(run.out()).startsWith("anna:$2y$12$");
    assertThat(Run.with(folder, Map.of(), "", "password", "anna").err())
        .contains("There is no password.");
  }

  @Test
  void refusesAPasswordThatIsTooLongForBcrypt() {
    Run run = Run.with(folder, Map.of(), "ì".repeat(37) + "\n", "password", "anna");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("The password has 74 bytes").contains("72");
  }

  @Test
  void refusesANameWithAColon() {
    Run run = Run.with(folder, Map.of(), "tide\n", "password", "an:na");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("\"an:na\" cannot be the name of a user.");
  }

  @Test
  void reportsAMissingPasswordFileInOneSentence() {
    Run run = harbour.run("serve", "--port", "0", "--password-file", "users");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("There is no password file " + harbour.file("users"), "Name an existing file");
  }

  @Test
  void namesTheLineOfAPlainPassword() throws IOException {
    Files.writeString(harbour.file("users"), "# crew\nanna:tide\n");
    Run run = harbour.run("serve", "--port", "0", "--password-file", "users");
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err())
        .contains("users:2: the password of anna is not hashed", "vertice password anna")
        .doesNotContain("tide");
  }

  @Test
  void aCertificateNeedsItsKey() {
    Run run = harbour.run("serve", "--port", "0", "--tls-certificate", "fullchain.pem");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--tls-certificate and --tls-key go together.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--cors | app.example | An origin is a scheme, a host and a port",
        "--cors | https://app.example/page | An origin is a scheme, a host and a port",
        "--cors | null | use '*' instead",
        "--allow-host | http://graph.example | It is a name without scheme and port",
        "--allow-host | graph.example:80 | It is a name without scheme and port"
      })
  void reportsAnInvalidSiteOrHostWithAFix(String option, String value, String fix) {
    Run run = harbour.run("serve", "--port", "0", option, value);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(option + " is " + value + ".", fix);
  }

  @Test
  void helpExplainsCorsAndHosts() {
    String help = harbour.run("serve", "--help").out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains("--cors=ORIGIN", "whose scripts may read in a browser")
        .contains("--allow-host=HOST", "others get 421");
  }

  @Test
  void warnsAboutAnOpenServerAndNamesTheMissingOptions() throws IOException {
    assertThat(harbour.run("serve", "--port", "0", "--host", "0.0.0.0", "--tdb", "none").err())
        .contains("Everyone who can reach 0.0.0.0 can read the graph", "--password-file");
    String[] login = {
      "serve", "--port", "0", "--host", "0.0.0.0", "--tdb", "none", "--password-file", "users"
    };
    assertThat(harbour.run(login).err())
        .contains("Passwords are sent to 0.0.0.0 without encryption", "--tls-certificate");
  }

  @Test
  void doesNotWarnBehindAProxyWithTls() {
    Run run =
        harbour.run(
            "serve",
            "--port",
            "0",
            "--host",
            "0.0.0.0",
            "--tdb",
            "none",
            "--password-file",
            "users",
            "--public-url",
            "https://example.org/");
    assertThat(run.err()).doesNotContain("in the clear").doesNotContain("Whoever");
  }
}
