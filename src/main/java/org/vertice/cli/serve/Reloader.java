package org.vertice.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.terminal.FailureMessages;
import org.vertice.web.GraphServer;
import org.vertice.web.http.Snapshot;

/**
 * Serves a new graph when the project has changed, or when it is told to. A graph that has errors
 * is not served: the last good one stays.
 */
final class Reloader implements AutoCloseable {

  private final Source source;
  private final GraphServer server;
  private final PrintWriter messages;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "reload");
            daemon.setDaemon(true);
            return daemon;
          });

  /** Builds the graph of the project as it is now. */
  @FunctionalInterface
  interface Source {
    Attempt build() throws IOException;
  }

  /**
   * An attempt.
   *
   * @param snapshot empty if there are errors
   * @param findings each in a line
   */
  record Attempt(Optional<Snapshot> snapshot, List<String> findings) {}

  /** What tells a file that was changed: its time, its length, and which file it is. */
  private record Stamp(long time, long bytes, String key) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.lastModifiedTime().toMillis(),
          attributes.size(),
          String.valueOf(attributes.fileKey()));
    }
  }

  Reloader(Source source, GraphServer server, PrintWriter messages) {
    this.source = source;
    this.server = server;
    this.messages = messages;
  }

  /**
   * Looks for changes in these folders. A change is acted on when nothing has changed for as long
   * again: an editor may be writing several files.
   */
  void watch(List<Path> folders, Duration interval) {
    Watcher watcher = new Watcher(folders);
    Future<?> unused =
        thread.scheduleWithFixedDelay(
            () -> look(watcher), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Reloads as soon as a reload that runs has ended. */
  void request() {
    thread.execute(this::reload);
  }

  /** A task that throws is never run again; where memory is short, telling of it may throw too. */
  private void look(Watcher watcher) {
    try {
      if (watcher.hasSettledAfterChange()) {
        reload();
      }
    } catch (RuntimeException | Error e) {
      try {
        messages.println("The project could not be looked at: " + FailureMessages.brief(e));
      } catch (RuntimeException | Error again) {
        // the next look may have room again
      }
    }
  }

  /** Whatever the project has done to a build, the next change may fix it. */
  private void reload() {
    long start = System.nanoTime();
    server.building();
    try {
      Attempt attempt = source.build();
      if (attempt.snapshot().isPresent()) {
        server.replace(attempt.snapshot().get(), attempt.findings());
        long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
        messages.println("Serves the graph anew, built in " + milliseconds + " ms.");
      } else {
        server.refuse(attempt.findings());
        messages.println("The graph was not built: the last good one is served still.");
      }
    } catch (IOException | RuntimeException | Error e) {
      String reason = FailureMessages.brief(e);
      server.fail(reason);
      messages.println("The graph was not built, the last good one is served still: " + reason);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** Compares the files of some folders with what they were. */
  private static final class Watcher {
    private final List<Path> folders;
    private Map<Path, Stamp> built;
    private Map<Path, Stamp> last;

    Watcher(List<Path> folders) {
      this.folders = folders;
      this.built = stamps();
      this.last = built;
    }

    boolean hasSettledAfterChange() {
      Map<Path, Stamp> now = stamps();
      boolean settled = now.equals(last);
      last = now;
      if (settled && !now.equals(built)) {
        built = now;
        return true;
      }
      return false;
    }

    /** What cannot be looked at is left out: that it can be again is a change. */
    private Map<Path, Stamp> stamps() {
      Map<Path, Stamp> stamps = new TreeMap<>();
      for (Path folder : folders) {
        try {
          Files.walkFileTree(
              folder,
              new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                  stamps.put(file, Stamp.of(attributes));
                  return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                  return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path one, @Nullable IOException e) {
                  return FileVisitResult.CONTINUE;
                }
              });
        } catch (IOException goneMeanwhile) {
          // the next look sees it
        }
      }
      return stamps;
    }
  }
}
