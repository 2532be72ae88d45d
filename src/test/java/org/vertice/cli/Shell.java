package org.vertice.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs other processes for tests. */
public final class Shell {

  public static final int SIGHUP = 1;
  static final int SIGINT = 2;
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", "build", ".idea");

  private Shell() {}

  /**
   * What a process came to.
   *
   * @param code its exit code
   * @param out its stdout
   * @param err its stderr
   */
  public record Result(int code, String out, String err) {}

  /** Runs a program to its end, at most five minutes. */
  public static Result run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    return result(start(folder, environment, command));
  }

  /** Starts a program with this environment in addition to the test's own. */
  public static Process start(Path folder, Map<String, String> environment, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile());
    builder.environment().remove("VERTICE_JAVA_OPTS");
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for the end. */
  public static Result result(Process process) throws InterruptedException {
    CompletableFuture<String> out = text(process.getInputStream());
    CompletableFuture<String> err = text(process.getErrorStream());
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return new Result(process.exitValue(), out.join(), err.join());
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Whether this process ignores a signal: the processes that it starts then ignore it too. */
  public static boolean ignores(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(ignored -> (ignored >> (signal - 1)) % 2 != 0);
  }

  /** Copies a project like a fresh clone: without build output. */
  public static void copyProject(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_OUT.contains(from.relativize(folder).toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
