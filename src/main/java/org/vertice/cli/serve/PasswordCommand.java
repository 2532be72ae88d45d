package org.vertice.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.terminal.ExitCode;
import org.vertice.cli.terminal.Failure;
import org.vertice.cli.terminal.Prompt;
import org.vertice.cli.terminal.UsageException;
import org.vertice.web.access.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a line for a password file. */
@Command(
    name = "password",
    customSynopsis = "vertice password NAME >> FILE",
    description = {
      "Prints a line for the file of vertice serve --password-file: the name, and the password hashed"
          + " by bcrypt.",
      "",
      "Asks for the password twice. If stdin is not a terminal, the password is its first line."
          + " Apache's htpasswd -nB NAME prints such a line too."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  vertice password anna >> users", "  vertice serve --password-file users"})
public final class PasswordCommand implements Callable<Integer> {

  private final RootCommand root;

  @Parameters(paramLabel = "NAME", description = "The name of the user, without a colon.")
  private @Nullable String name;

  public PasswordCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    String who = String.valueOf(name);
    if (!Passwords.isName(who)) {
      throw new UsageException(
          "\"" + who + "\" cannot be the name of a user.",
          "Use no colon, no blank at its ends and no # at its beginning.");
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
              + " bytes; bcrypt uses only the first "
              + Passwords.LONGEST
              + ".",
          "Use a shorter one.");
    }
    root.out().text(Passwords.line(who, password) + "\n");
    return ExitCode.CLEAN;
  }

  private String typed(String who) throws IOException, Failure {
    Prompt prompt = root.context().prompt();
    Optional<String> first = prompt.secret("Password of " + who);
    if (first.isEmpty()) {
      String line =
          new BufferedReader(new InputStreamReader(root.context().in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "" : line;
    }
    if (!first.equals(prompt.secret("Again"))) {
      throw new Failure("The two passwords differ.", "Type it again.");
    }
    return first.get();
  }
}
