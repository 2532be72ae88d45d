package org.vertice.web.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.apache.commons.io.output.CountingOutputStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.rdf.RdfXml;
import org.vertice.source.Sha256;
import org.vertice.web.http.Snapshot;

/**
 * The files of one snapshot, each written when it is first asked for, one after another, and kept
 * compressed. They are temporary files that have lost their names where the system allows that:
 * when nobody needs a snapshot any more, nor reads one of its files, their room is free again.
 */
final class DownloadFiles {

  /** Up to this number of statements files are written for their checksums' sake. */
  private static final long CHEAP = 200_000;

  private final Snapshot snapshot;
  private final Map<ExportFormat, CompletableFuture<File>> files =
      new EnumMap<>(ExportFormat.class);
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  DownloadFiles(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A file, and what its plain and its compressed form measure. */
  record File(
      FileChannel channel, long plainBytes, String plainHash, long packedBytes, String packedHash) {

    /** What is in it, from the beginning; any number may read it at once. */
    InputStream open() {
      return new FromStart(channel);
    }

    long bytes(boolean compressed) {
      return compressed ? packedBytes : plainBytes;
    }

    String hash(boolean compressed) {
      return compressed ? packedHash : plainHash;
    }
  }

  /**
   * The file of that format.
   *
   * @throws RdfXml.UnwritableException if the graph cannot be written so
   */
  File file(ExportFormat format) throws IOException {
    return written(started(format));
  }

  /**
   * The file, if it is there already. Otherwise it begins to be written, unless that would take
   * long.
   *
   * @throws RdfXml.UnwritableException if the graph cannot be written so
   */
  Optional<File> known(ExportFormat format) throws IOException {
    boolean cheap =
        Txn.calculateRead(
            snapshot.dataset(),
            () -> snapshot.dataset().stream().skip(CHEAP).findFirst().isEmpty());
    CompletableFuture<File> file;
    synchronized (this) {
      file = cheap ? started(format) : files.get(format);
    }
    return file != null && file.isDone() ? Optional.of(written(file)) : Optional.empty();
  }

  /** One after another: each takes memory. */
  private synchronized CompletableFuture<File> started(ExportFormat format) {
    CompletableFuture<File> known = files.get(format);
    if (known == null || isLost(known)) {
      known = last.handle((file, failure) -> format).thenApplyAsync(this::write);
      last = known;
      files.put(format, known);
    }
    return known;
  }

  /** An interrupted reader closes the channel; a failure of the disk may pass. */
  private static boolean isLost(CompletableFuture<File> file) {
    return file.handle(
            (made, failure) ->
                failure == null
                    ? !made.channel().isOpen()
                    : !(failure.getCause() instanceof RdfXml.UnwritableException))
        .getNow(false);
  }

  private static File written(CompletableFuture<File> file) throws IOException {
    try {
      return file.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException reason) {
        throw reason;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private File write(ExportFormat format) {
    try {
      FileChannel channel =
          FileChannel.open(
              Files.createTempFile("vertice-", "." + format.suffix() + ".gz"),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      try {
        return write(format, channel);
      } catch (IOException | RuntimeException | Error e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private File write(ExportFormat format, FileChannel channel) throws IOException {
    MessageDigest plain = Sha256.digest();
    MessageDigest packed = Sha256.digest();
    OutputStream file = CloseShieldOutputStream.wrap(Channels.newOutputStream(channel));
    OutputStream gzip = new GZIPOutputStream(new DigestOutputStream(file, packed), 1 << 16);
    CountingOutputStream out = new CountingOutputStream(new DigestOutputStream(gzip, plain));
    try (out) {
      DatasetGraph dataset = snapshot.dataset();
      dataset.begin(TxnType.READ);
      try {
        new DatasetExporter(dataset, dataset.prefixes().getMapping(), snapshot.queries())
            .write(format, out);
      } finally {
        dataset.end();
      }
    }
    return new File(channel, out.getByteCount(), hex(plain), channel.size(), hex(packed));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Reads a channel from its start, and leaves its position as it is. */
  private static final class FromStart extends InputStream {
    private final FileChannel channel;
    private long position;

    FromStart(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
      position += Math.max(0, read);
      return read;
    }
  }
}
