package org.vertice.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vertice.cli.terminal.Channel.Target;
import org.vertice.graph.assembly.Project;

/**
 * The environment of a run. Tests make their own.
 *
 * @param out standard output: results
 * @param err standard error: messages
 * @param environment environment variables
 * @param workingFolder the base of relative paths in arguments
 * @param home the folder of the launcher, which is the project if no other is given
 */
public record ProcessContext(
    InputStream in,
    Channel out,
    Channel err,
    Map<String, String> environment,
    Path workingFolder,
    Path home,
    Prompt prompt) {

  public ProcessContext {
    environment = Map.copyOf(environment);
  }

  /**
   * The environment of the process. What Java cannot find out, the launcher passes in system
   * properties: {@code vertice.stdout} and {@code vertice.stderr} ({@code terminal}, {@code pipe}
   * or {@code file}), {@code vertice.columns} and {@code vertice.home}.
   */
  public static ProcessContext ofProcess() {
    Path workingFolder = Path.of("").toAbsolutePath();
    return new ProcessContext(
        System.in,
        channel(FileDescriptor.out, "vertice.stdout"),
        channel(FileDescriptor.err, "vertice.stderr"),
        System.getenv(),
        workingFolder,
        Optional.ofNullable(System.getProperty("vertice.home")).map(Path::of).orElse(workingFolder),
        Prompt.ofProcess());
  }

  private static Channel channel(FileDescriptor descriptor, String property) {
    Target target = Target.valueOf(System.getProperty(property, "file").toUpperCase(Locale.ROOT));
    OutputStream stream =
        new BufferedOutputStream(
            new StandardStream(new FileOutputStream(descriptor), target), 1 << 16);
    return target == Target.TERMINAL
        ? new Channel(new TerminalStream(stream), target, Integer.getInteger("vertice.columns", 0))
        : new Channel(stream, target, 0);
  }

  /** The project of the working folder or of a folder above it; otherwise the launcher's. */
  public Path project() {
    for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(new Project(folder).metadata())) {
        return folder;
      }
    }
    return home;
  }

  /** The value of an environment variable; empty if it is not set or empty. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** The path, made absolute from the working folder. */
  public Path resolve(Path path) {
    return workingFolder.resolve(path).normalize();
  }

  /** The path as the user would write it: relative if it is in the working folder. */
  public Path shown(Path path) {
    Path absolute = resolve(path);
    return absolute.startsWith(workingFolder) && !absolute.equals(workingFolder)
        ? workingFolder.relativize(absolute)
        : absolute;
  }
}
