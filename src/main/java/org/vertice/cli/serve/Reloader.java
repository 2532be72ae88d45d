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
 * Builds and serves a new graph when the project has changed or on request. If it has errors, the
 * last good graph stays.
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

  /** Builds the current graph of the project. */
  @FunctionalInterface
  interface Source {
    Attempt build() throws IOException;
  }

  /**
   * The result of a build.
   *
   * @param snapshot empty if there are errors
   * @param findings one line each
   */
  record Attempt(Optional<Snapshot> snapshot, List<String> findings) {}

  /** Changes when the file changes. */
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
   * Looks for changes in folders at an interval. After a change it waits until nothing changes for
   * an interval, because an editor may write several files.
   */
  void watch(List<Path> folders, Duration interval) {
    Watcher watcher = new Watcher(folders);
    Future<?> unused =
        thread.scheduleWithFixedDelay(
            () -> look(watcher), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Reloads, after a running reload has ended. */
  void request() {
    thread.execute(this::reload);
  }

  /** Throws nothing: a scheduled task that throws is never run again. */
  private void look(Watcher watcher) {
    try {
      if (watcher.hasSettledAfterChange()) {
        reload();
      }
    } catch (RuntimeException | Error e) {
      try {
        messages.println(
            "The project could not be searched for changes: " + FailureMessages.brief(e));
      } catch (RuntimeException | Error again) {
        // no memory to report it; the next look may have some
      }
    }
  }

  /** Catches everything: whatever failed, the next change may fix it. */
  private void reload() {
    long start = System.nanoTime();
    server.status().building();
    try {
      Attempt attempt = source.build();
      if (attempt.snapshot().isPresent()) {
        server.replace(attempt.snapshot().get(), attempt.findings());
        long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();
        messages.println("Serves the new graph, built in " + milliseconds + " ms.");
      } else {
        server.status().refused(attempt.findings());
        messages.println("The graph was not built. The last good one is still served.");
      }
    } catch (IOException | RuntimeException | Error e) {
      String reason = FailureMessages.brief(e);
      server.status().failed(reason);
      messages.println("The graph was not built, and the last good one is still served: " + reason);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  /** Finds out whether files in folders have changed. */
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

    /** A file that cannot be read is left out. When it can be read again, that is a change. */
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
        } catch (IOException deletedMeanwhile) {
          // the next look sees it
        }
      }
      return stamps;
    }
  }
}
