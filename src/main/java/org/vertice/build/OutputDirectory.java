package org.vertice.build;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces a folder whole: the new one is written beside it and takes its place when it is
 * complete. A run that fails or is killed leaves the old one; what it left behind goes at the next.
 */
public final class OutputDirectory {

  private static final String NEXT = ".next";
  private static final String LAST = ".last";

  /** Writes the content of a folder. */
  @FunctionalInterface
  public interface Content {
    /** Writes it into an empty folder. */
    void write(Path folder) throws IOException;
  }

  private OutputDirectory() {}

  /**
   * Replaces a folder, or makes it.
   *
   * @throws IOException if it cannot be written; the old one is then still there
   */
  public static void replace(Path folder, Content content) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path next = target.resolveSibling(target.getFileName() + NEXT);
    Path last = target.resolveSibling(target.getFileName() + LAST);
    if (!Files.exists(target) && Files.exists(last)) {
      move(last, target);
    }
    delete(next);
    delete(last);
    Files.createDirectories(next);
    try {
      content.write(next);
    } catch (IOException | RuntimeException failed) {
      delete(next);
      throw failed;
    }
    if (Files.exists(target)) {
      move(target, last);
    }
    move(next, target);
    delete(last);
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
