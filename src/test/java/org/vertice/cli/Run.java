package org.vertice.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.Channel.Target;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.Prompt;

/**
 * One run of the program inside the test's process.
 *
 * @param code its exit code
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
public record Run(int code, String out, String err) {

  /** Runs the program in a folder, which is also its home, with an empty environment. */
  public static Run in(Path folder, String... arguments) {
    return in(folder, Map.of(), arguments);
  }

  /** Runs the program in a folder with this environment. */
  public static Run in(Path folder, Map<String, String> environment, String... arguments) {
    return with(folder, environment, "", arguments);
  }

  /** Runs the program in a folder with this environment and standard input. */
  public static Run with(
      Path folder, Map<String, String> environment, String in, String... arguments) {
    return run(folder, environment, in, Prompt.nobody(), arguments);
  }

  /** Runs the program in a folder with a user at the keyboard. */
  public static Run asking(
      Path folder, Map<String, String> environment, Prompt prompt, String... arguments) {
    return run(folder, environment, "", prompt, arguments);
  }

  private static Run run(
      Path folder, Map<String, String> environment, String in, Prompt prompt, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    ProcessContext context =
        new ProcessContext(
            input,
            new Channel(out, Target.FILE, 0),
            new Channel(err, Target.FILE, 0),
            environment,
            folder,
            folder,
            prompt);
    int code = new Program(context).run(List.of(arguments));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
