package org.vertice.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.Vertice;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Failure;
import org.vertice.cli.terminal.Prompt;
import org.vertice.cli.terminal.UsageException;
import org.vertice.web.access.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a line of a password file. */
@Command(
    name = "password",
    customSynopsis = "vertice password NAME >> FILE",
    description = {
      "Makes a line of the file that vertice serve --password-file reads: the name, and the password"
          + " hashed by bcrypt.",
      "",
      "The password is asked for, twice; where nobody is there to type, it is the first line of"
          + " stdin. Apache's htpasswd -nB NAME makes such a line too."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vertice password anna >> users", "  vertice serve --password-file users"})
public final class PasswordCommand implements Callable<Integer> {

  private final Vertice vertice;

  @Parameters(paramLabel = "NAME", description = "Who is to come in; without a colon.")
  private @Nullable String name;

  public PasswordCommand(Vertice vertice) {
    this.vertice = vertice;
  }

  @Override
  public Integer call() throws Exception {
    String who = String.valueOf(name);
    if (!Passwords.isName(who)) {
      throw new UsageException(
          "\"" + who + "\" cannot be the name of a login.",
          "It has no colon, no space at its ends and no # at its beginning.");
    }
    String password = typed(who);
    if (password.isEmpty()) {
      throw new Failure("There is no password.", "Type one, or write it to stdin.");
    }
    int bytes = password.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > Passwords.LONGEST) {
      throw new Failure(
          "The password has "
              + bytes
              + " bytes; of more than "
              + Passwords.LONGEST
              + " bcrypt sees the beginning only.",
          "Take a shorter one.");
    }
    vertice.surroundings().out().text(Passwords.line(who, password) + "\n");
    return ExitCode.CLEAN;
  }

  private String typed(String who) throws IOException, Failure {
    Prompt prompt = vertice.surroundings().prompt();
    Optional<String> first = prompt.secret("Password of " + who);
    if (first.isEmpty()) {
      String line =
          new BufferedReader(
                  new InputStreamReader(vertice.surroundings().in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    }
    if (!first.equals(prompt.secret("Once more"))) {
      throw new Failure("The two are not the same.", "Type it again.");
    }
    return first.get();
  }
}
