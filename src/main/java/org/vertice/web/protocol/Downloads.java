package org.vertice.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.vertice.export.DatasetDescription.Distribution;
import org.vertice.export.DatasetExporter;
import org.vertice.export.ExportFormat;
import org.vertice.rdf.RdfXml;
import org.vertice.web.http.EntityTag;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;
import org.vertice.web.http.SnapshotCache;

/** The dataset as files: in each format, plain and compressed, with their SHA-256. */
public final class Downloads extends Resource {

  /** Where they are. */
  public static final String PATH = "/download/";

  private static final long serialVersionUID = 1;
  private static final String GZIP = ".gz";
  private static final String HASH = ".sha256";

  /** Plain, and with gzip around it. */
  private static final List<Boolean> BOTH_FORMS = List.of(false, true);

  private static final List<Boolean> ONE_FORM = List.of(false);

  private final transient Supplier<Snapshot> live;
  private final transient SnapshotCache<DownloadFiles> files =
      new SnapshotCache<>(DownloadFiles::new);

  /** Files of the live snapshot. */
  public Downloads(Supplier<Snapshot> live) {
    this.live = live;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    boolean hashed = name.endsWith(HASH);
    String file = hashed ? name.substring(0, name.length() - HASH.length()) : name;
    boolean compressed = file.endsWith(GZIP);
    String plain = compressed ? file.substring(0, file.length() - GZIP.length()) : file;
    Snapshot snapshot = live.get();
    ExportFormat format =
        DatasetExporter.formats(snapshot.queries()).stream()
            .filter(each -> plain.equals(each.fileName()))
            .findFirst()
            .orElseThrow(() -> unknown(snapshot));
    DownloadFiles.File made = file(snapshot, format);
    if (hashed) {
      response.setContentType("text/plain; charset=utf-8");
      String line = made.hash(compressed) + "  " + file + "\n";
      response.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + '"');
    String tag = '"' + made.hash(compressed).substring(0, 32) + '"';
    if (EntityTag.isAnswered(request, response, tag)) {
      return;
    }
    response.setContentType(compressed ? "application/gzip" : format.mediaType());
    response.setContentLengthLong(made.bytes(compressed));
    try (InputStream in = made.open();
        InputStream body = compressed ? in : new GZIPInputStream(in)) {
      OutputStream out = response.getOutputStream();
      body.transferTo(out);
    }
  }

  private DownloadFiles.File file(Snapshot snapshot, ExportFormat format) throws IOException {
    try {
      return files.of(snapshot).file(format);
    } catch (RdfXml.UnwritableException e) {
      throw new HttpStatusException(404, String.valueOf(e.getMessage()));
    }
  }

  private static HttpStatusException unknown(Snapshot snapshot) {
    StringBuilder names =
        new StringBuilder(
            "There is no such file. These files exist, each also with .gz and .sha256 at the end:");
    for (ExportFormat each : DatasetExporter.formats(snapshot.queries())) {
      names.append("\n  ").append(PATH).append(each.fileName());
    }
    return new HttpStatusException(404, names.toString()).worded("fault.file");
  }

  /** What there is, for the dataset's description; measured as far as it has been written. */
  List<Distribution> distributions(Snapshot snapshot, String site) throws IOException {
    List<Distribution> all = new ArrayList<>();
    for (ExportFormat format : DatasetExporter.formats(snapshot.queries())) {
      try {
        all.addAll(distributions(format, files.of(snapshot).known(format), site));
      } catch (RdfXml.UnwritableException e) {
        // There is no such file of this graph.
      }
    }
    return all;
  }

  private static List<Distribution> distributions(
      ExportFormat format, Optional<DownloadFiles.File> made, String site) {
    List<Distribution> all = new ArrayList<>();
    for (boolean compressed : format.isCompressed() ? ONE_FORM : BOTH_FORMS) {
      all.add(
          new Distribution(
              site + PATH + format.fileName() + (compressed ? GZIP : ""),
              format.isRdf(),
              format.mediaType(),
              compressed,
              made.map(file -> file.bytes(compressed)),
              made.map(file -> file.hash(compressed))));
    }
    return all;
  }
}
