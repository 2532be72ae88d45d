package org.vertice.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written completely or not at all: under a temporary name in the same folder, which
 * {@link #keep} replaces by its own. Without {@code keep} nothing is left.
 */
public final class OutputFile implements AutoCloseable {

  private final Path file;
  private final Path draft;
  private final OutputStream stream;
  private boolean kept;

  public OutputFile(Path file) throws IOException {
    this.file = file;
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    this.draft = folder.resolve(drafts() + ProcessHandle.current().pid());
    sweep(folder);
    this.stream = new BufferedOutputStream(new Naming(file, open(draft, file)), 1 << 16);
  }

  private static OutputStream open(Path draft, Path file) throws IOException {
    try {
      return Files.newOutputStream(draft);
    } catch (FileSystemException e) {
      throw unwritable(file, e, e.getReason());
    }
  }

  private static IOException unwritable(Path file, IOException error, @Nullable String reason) {
    IOException named =
        new FileSystemException(
            file.toString(),
            null,
            "cannot be written: " + (reason == null ? error.getClass().getSimpleName() : reason));
    named.initCause(error);
    return named;
  }

  private String drafts() {
    return "." + file.getFileName() + ".draft-";
  }

  /** Deletes the temporary files of runs that were killed. */
  private void sweep(Path folder) throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(
            folder, other -> other.getFileName().toString().startsWith(drafts()))) {
      for (Path other : left) {
        String pid = other.getFileName().toString().substring(drafts().length());
        if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  /** Adds the name of the file to errors, which streams do not. */
  private static final class Naming extends FilterOutputStream {

    private final Path file;

    Naming(Path file, OutputStream target) {
      super(target);
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      try {
        out.write(bytes, start, length);
      } catch (IOException e) {
        throw unwritable(file, e, e.getMessage());
      }
    }
  }

  public OutputStream stream() {
    return stream;
  }

  /** Gives the file its name; an existing file is replaced. */
  public void keep() throws IOException {
    stream.close();
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder.");
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    kept = true;
  }

  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      if (!kept) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
