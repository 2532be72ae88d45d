package org.vertice.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Stream;
import org.vertice.server.GraphServer;
import org.vertice.server.http.Snapshot;

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

  /** What tells a file that was changed: its time and its length. */
  private record Stamp(long time, long bytes) {}

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
            () -> {
              if (watcher.hasSettledAfterChange()) {
                reload();
              }
            },
            interval.toMillis(),
            interval.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Reloads as soon as a reload that runs has ended. */
  void request() {
    thread.execute(this::reload);
  }

  private void reload() {
    long start = System.nanoTime();
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
    } catch (IOException | RuntimeException e) {
      server.refuse(List.of(String.valueOf(e.getMessage())));
      messages.println("The graph was not built: " + e.getMessage());
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

    private Map<Path, Stamp> stamps() {
      Map<Path, Stamp> stamps = new TreeMap<>();
      for (Path folder : folders) {
        if (Files.isDirectory(folder)) {
          try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(file -> stamp(file).ifPresent(stamp -> stamps.put(file, stamp)));
          } catch (IOException | UncheckedIOException e) {
            // A file that goes away while it is looked at is a change that the next look sees.
            return last == null ? stamps : last;
          }
        }
      }
      return stamps;
    }

    private static Optional<Stamp> stamp(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.isRegularFile()
            ? Optional.of(new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()))
            : Optional.empty();
      } catch (IOException gone) {
        return Optional.empty();
      }
    }
  }
}
