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
import org.vertice.cli.terminal.Channel.Kind;
import org.vertice.graph.assembly.Project;

/**
 * What a run has around it. Tests hand in their own.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: messages
 * @param environment environment variables
 * @param workingFolder from which relative paths in arguments are meant
 * @param home the folder of the launcher, which is the project where no other is named or near
 * @param prompt asks the user
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
   * The process's own. The JVM cannot tell what stands behind stdout and stderr, so the launcher
   * says it in system properties: {@code vertice.stdout} and {@code vertice.stderr} ({@code
   * terminal}, {@code pipe}, {@code file}), {@code vertice.columns}, {@code vertice.home}.
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
    Kind kind = Kind.valueOf(System.getProperty(property, "file").toUpperCase(Locale.ROOT));
    OutputStream process = new StandardStream(new FileOutputStream(descriptor), kind);
    OutputStream stream = kind == Kind.TERMINAL ? new TerminalStream(process) : process;
    int columns = kind == Kind.TERMINAL ? Integer.getInteger("vertice.columns", 0) : 0;
    return new Channel(new BufferedOutputStream(stream, 1 << 16), kind, columns);
  }

  /**
   * The project that one stands in, at its top or below; else the one that came with the program.
   */
  public Path project() {
    for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(new Project(folder).metadata())) {
        return folder;
      }
    }
    return home;
  }

  /** The variable's value; empty also where it is set to nothing. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** The path as meant from the working folder, absolute. */
  public Path resolve(Path path) {
    return workingFolder.resolve(path).normalize();
  }

  /** The path as the user would write it: relative where it lies in the working folder. */
  public Path shown(Path path) {
    Path absolute = resolve(path);
    return absolute.startsWith(workingFolder) && !absolute.equals(workingFolder)
        ? workingFolder.relativize(absolute)
        : absolute;
  }
}
