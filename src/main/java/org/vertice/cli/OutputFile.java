package org.vertice.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written whole or not at all: under another name beside it, and then put in its
 * place. What is not kept leaves nothing.
 */
final class OutputFile implements AutoCloseable {

  private final Path file;
  private final Path draft;
  private final OutputStream stream;
  private boolean kept;

  OutputFile(Path file) throws IOException {
    this.file = file;
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new NoSuchFileException(String.valueOf(folder));
    }
    this.draft =
        folder.resolve("." + file.getFileName() + ".draft-" + ProcessHandle.current().pid());
    this.stream = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
  }

  OutputStream stream() {
    return stream;
  }

  /** Puts the file in its place, over one that is there. */
  void keep() throws IOException {
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
