package org.vertice.web.protocol;

import java.io.FilterOutputStream;
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
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.source.Sha256;
import org.vertice.web.http.Snapshot;

/**
 * The files of one snapshot, each written when it is first asked for, and kept compressed. They are
 * temporary files that have lost their names where the system allows that: when nobody needs a
 * snapshot any more, nor reads one of its files, their room is free again.
 */
final class DownloadFiles {

  /** Up to so many statements all files are written for their checksums' sake. */
  private static final long CHEAP = 200_000;

  private final Snapshot snapshot;
  private final Map<ExportFormat, File> made = new EnumMap<>(ExportFormat.class);

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

  /** The file of that format. */
  synchronized File file(ExportFormat format) throws IOException {
    File known = made.get(format);
    if (known == null || !known.channel().isOpen()) {
      known = write(format);
      made.put(format, known);
    }
    return known;
  }

  /** The file, unless it would take long to write it now. */
  Optional<File> ifCheap(ExportFormat format) throws IOException {
    DatasetGraph dataset = snapshot.dataset();
    boolean cheap;
    dataset.begin(TxnType.READ);
    try {
      cheap = dataset.stream().skip(CHEAP).findFirst().isEmpty();
    } finally {
      dataset.end();
    }
    synchronized (this) {
      return cheap || made.containsKey(format) ? Optional.of(file(format)) : Optional.empty();
    }
  }

  private File write(ExportFormat format) throws IOException {
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
  }

  private File write(ExportFormat format, FileChannel channel) throws IOException {
    MessageDigest plain = Sha256.digest();
    MessageDigest packed = Sha256.digest();
    Counter plainBytes;
    try (OutputStream file = new DigestOutputStream(new Kept(channel), packed);
        OutputStream gzip = new GZIPOutputStream(file, 1 << 16);
        Counter counter = new Counter(new DigestOutputStream(gzip, plain))) {
      DatasetGraph dataset = snapshot.dataset();
      dataset.begin(TxnType.READ);
      try {
        new DatasetExporter(dataset, dataset.prefixes().getMapping(), snapshot.queries())
            .write(format, counter);
      } finally {
        dataset.end();
      }
      plainBytes = counter;
    }
    return new File(channel, plainBytes.written, hex(plain), channel.size(), hex(packed));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes into a channel and leaves it open. */
  private static final class Kept extends FilterOutputStream {
    Kept(FileChannel channel) {
      super(Channels.newOutputStream(channel));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
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

  private static final class Counter extends FilterOutputStream {
    private long written;

    Counter(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      written++;
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      written += length;
      out.write(bytes, offset, length);
    }
  }
}
