package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces a folder as a whole: the new one is written beside it and takes its place when it is
 * complete. A run that fails or is killed leaves the old one; its remains are deleted by the next
 * run. Only a folder that was made in this way is replaced, or an empty one; and only by one run at
 * a time.
 */
public final class OutputDirectory {

  /** The file by which a folder is known as one that may be replaced. */
  public static final String MARK = ".vertice-output";

  private static final String MARK_TEXT =
      "This folder is made by vertice and replaced whole by the next run.\n";

  private final Path target;
  private final Path next;
  private final Path last;
  private final Path lock;

  /** Writes the content of a folder. */
  @FunctionalInterface
  public interface Content {
    /** Writes it into an empty folder. */
    void write(Path folder) throws IOException;
  }

  private OutputDirectory(Path folder) {
    this.target = folder.toAbsolutePath().normalize();
    this.next = beside("next");
    this.last = beside("last");
    this.lock = beside("lock");
  }

  private Path beside(String what) {
    return target.resolveSibling("." + target.getFileName() + ".vertice-" + what);
  }

  /**
   * Replaces a folder, or makes it.
   *
   * @throws IOException if it cannot be written, is not one to be replaced, or another run is
   *     writing it; the old one is then still there
   */
  public static void replace(Path folder, Content content) throws IOException {
    OutputDirectory directory = new OutputDirectory(folder);
    directory.mayBeReplaced();
    Files.createDirectories(directory.target.resolveSibling("."));
    FolderLock held = FolderLock.take(directory.lock, directory.target);
    try {
      directory.putBack();
      directory.write(content);
    } finally {
      held.close();
    }
  }

  /**
   * Puts the last good folder back where a run was killed between taking it away and putting the
   * new one in its place. Does nothing where the folder is there.
   *
   * @throws IOException if it cannot be put back
   */
  public static void recover(Path folder) throws IOException {
    new OutputDirectory(folder).putBack();
  }

  private void mayBeReplaced() throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new NotDirectoryException(target.toString());
    }
    if (Files.isDirectory(target) && !Files.exists(target.resolve(MARK)) && !isEmpty(target)) {
      throw new FileSystemException(
          target.toString(),
          null,
          "was not made by vertice and holds files, so it is left as it is; name another folder");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private void putBack() throws IOException {
    if (!Files.exists(target) && Files.exists(last)) {
      move(last, target);
    }
  }

  private void write(Content content) throws IOException {
    delete(next);
    delete(last);
    Files.createDirectory(next);
    boolean complete = false;
    try {
      Files.writeString(next.resolve(MARK), MARK_TEXT);
      content.write(next);
      if (Files.exists(target)) {
        move(target, last);
      }
      move(next, target);
      complete = true;
    } catch (IOException | RuntimeException | InternalError failed) {
      throw aboutTheFolder(failed);
    } finally {
      if (!complete) {
        putBack();
        delete(next);
      }
    }
    delete(last);
  }

  /** Names the folder that the user asked for: errors of streams and databases name none. */
  private IOException aboutTheFolder(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        String reason = io instanceof FileSystemException file ? file.getReason() : io.getMessage();
        return failure(reason == null ? io.toString() : reason, failed);
      }
      if (cause instanceof InternalError) {
        // thrown by the JVM when a page of a mapped file does not fit on the disk
        return failure("No space left on device", failed);
      }
    }
    throw (RuntimeException) failed;
  }

  private IOException failure(String reason, Throwable cause) {
    IOException failure =
        new FileSystemException(target.toString(), null, "cannot be written: " + reason);
    failure.initCause(cause);
    return failure;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(folder)) {
        all = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : all) {
        Files.delete(file);
      }
    }
  }
}
