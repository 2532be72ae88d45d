package org.vertice.web.limits;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait, first in, first out, in a file without a name: it is gone when the process ends,
 * however that happens. Not for several threads at once.
 */
final class SpoolFile implements AutoCloseable {

  private static final int PIECE = 1 << 16;

  private @Nullable FileChannel file;
  private long read;
  private long written;

  /** How many bytes wait. */
  long size() {
    return written - read;
  }

  boolean isEmpty() {
    return size() == 0;
  }

  /**
   * Takes all bytes of a buffer.
   *
   * @throws IOException if there is no room for them; then none is taken
   */
  void add(ByteBuffer bytes) throws IOException {
    FileChannel into = file == null ? opened() : file;
    file = into;
    ByteBuffer from = bytes.slice();
    for (long at = written; from.hasRemaining(); ) {
      at += into.write(from, at);
    }
    written += bytes.remaining();
    bytes.position(bytes.limit());
  }

  /** Gives the first bytes back: some, if there are any. */
  ByteBuffer next() throws IOException {
    ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, size()));
    FileChannel from = file;
    while (from != null && piece.hasRemaining()) {
      if (from.read(piece, read + piece.position()) < 0) {
        throw new IOException("What waited for a slow client has gone.");
      }
    }
    read += piece.position();
    if (isEmpty() && from != null) {
      read = 0;
      written = 0;
      from.truncate(0);
    }
    return piece.flip();
  }

  private static FileChannel opened() throws IOException {
    Path path = Files.createTempFile("vertice-answer", ".tmp");
    FileChannel opened = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Files.delete(path);
    return opened;
  }

  @Override
  public void close() throws IOException {
    read = 0;
    written = 0;
    if (file != null) {
      file.close();
    }
  }
}
