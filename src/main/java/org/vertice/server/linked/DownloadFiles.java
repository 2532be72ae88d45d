package org.vertice.server.linked;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.vertice.server.http.Snapshot;
import org.vertice.source.Sha256;

/** The files of one snapshot, each written when it is first asked for, and kept compressed. */
final class DownloadFiles {

  /** Up to so many statements all files are written for their checksums' sake. */
  private static final long CHEAP = 200_000;

  private final Snapshot snapshot;
  private final Map<ExportFormat, File> made = new EnumMap<>(ExportFormat.class);

  DownloadFiles(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** A file, and what its plain and its compressed form measure. */
  record File(Path path, long plainBytes, String plainHash, long packedBytes, String packedHash) {

    InputStream open() throws IOException {
      return Files.newInputStream(path);
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
    if (known == null) {
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
    Path path = Files.createTempFile("vertice-", "." + format.suffix() + ".gz");
    path.toFile().deleteOnExit();
    try {
      return write(format, path);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private File write(ExportFormat format, Path path) throws IOException {
    MessageDigest plain = Sha256.digest();
    MessageDigest packed = Sha256.digest();
    Counter plainBytes;
    try (OutputStream file = new DigestOutputStream(Files.newOutputStream(path), packed);
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
    return new File(path, plainBytes.written, hex(plain), Files.size(path), hex(packed));
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
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
