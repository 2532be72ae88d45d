package org.vertice.graph.assembly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Locks a folder against other runs. The lock is the operating system's, on a file beside the
 * folder: it ends with the process, whatever happens to the file.
 */
final class FolderLock implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @param folder what it is for, named where another run has it
   * @throws IOException if another run has it, or the file cannot be written
   */
  static FolderLock take(Path file, Path folder) throws IOException {
    while (true) {
      FileChannel channel = open(file, folder);
      try {
        if (lock(channel) == null) {
          throw new FileSystemException(
              folder.toString(), null, "another run is writing it; wait until that has ended");
        }
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      if (isStill(file, channel)) {
        return new FolderLock(file, channel);
      }
      channel.close();
    }
  }

  /** Whether the locked file still has its name: the run before may have deleted it. */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(token));
    try {
      return Arrays.equals(Files.readAllBytes(file), token);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static FileChannel open(Path file, Path folder) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (FileSystemException e) {
      throw new FileSystemException(folder.toString(), null, "cannot be written: " + e.getReason());
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  /** Deletes the file and releases the lock. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
