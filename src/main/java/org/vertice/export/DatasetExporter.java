package org.vertice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Writes a dataset in a standard format, the same bytes for the same content. */
public final class DatasetExporter {

  private final DatasetGraph dataset;
  private final Map<String, String> prefixes;

  /**
   * Makes an exporter.
   *
   * @param prefixes for the formats that know prefixes
   */
  public DatasetExporter(DatasetGraph dataset, Map<String, String> prefixes) {
    this.dataset = dataset;
    this.prefixes = Map.copyOf(prefixes);
  }

  /** Writes everything that the format can hold. The stream stays open. */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    List<Quad> quads =
        dataset.stream()
            .filter(quad -> format.hasGraphs() || quad.isDefaultGraph())
            .sorted(Comparator.comparing(DatasetExporter::key))
            .toList();
    if (format == ExportFormat.NTRIPLES || format == ExportFormat.NQUADS) {
      writeLines(format, quads, out);
    } else {
      writeWhole(format, quads, out);
    }
    out.flush();
  }

  /** What {@link ExportFormat#NQUADS} and the other formats with graphs hold. */
  public StatementCounts counts() {
    return StatementCounts.of(dataset);
  }

  private static void writeLines(ExportFormat format, List<Quad> quads, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.jena());
    stream.start();
    for (Quad quad : quads) {
      if (format.hasGraphs() && !quad.isDefaultGraph()) {
        stream.quad(quad);
      } else {
        stream.triple(quad.asTriple());
      }
    }
    stream.finish();
  }

  /** Jena's writers follow the order of the dataset, which follows the order of insertion. */
  private void writeWhole(ExportFormat format, List<Quad> quads, OutputStream out) {
    DatasetGraph ordered = DatasetGraphFactory.create();
    quads.forEach(ordered::add);
    ordered.prefixes().putAll(prefixes);
    ordered.getDefaultGraph().getPrefixMapping().setNsPrefixes(prefixes);
    if (format.hasGraphs()) {
      RDFWriter.source(ordered).format(format.jena()).output(out);
    } else {
      RDFWriter.source(ordered.getDefaultGraph()).format(format.jena()).output(out);
    }
  }

  private static String key(Quad quad) {
    return (quad.isDefaultGraph() ? "" : text(quad.getGraph()))
        + '\u0001'
        + text(quad.getSubject())
        + '\u0001'
        + text(quad.getPredicate())
        + '\u0001'
        + text(quad.getObject());
  }

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }

  /** The media type of a format. */
  public static String mediaType(ExportFormat format) {
    Lang lang = format.jena().getLang();
    ContentType type = lang.getContentType();
    return type.getContentTypeStr();
  }
}
