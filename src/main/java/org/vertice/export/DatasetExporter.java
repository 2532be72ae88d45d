package org.vertice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.vertice.query.run.QueryLimits;
import org.vertice.query.saved.NetworkLink;
import org.vertice.query.saved.QueryHeader;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.query.saved.ViewRows;
import org.vertice.rdf.RdfXml;

/** Writes a dataset in a standard format, the same bytes for the same content. */
public final class DatasetExporter {

  private final DatasetGraph dataset;
  private final Map<String, String> prefixes;
  private final QueryLibrary queries;

  /**
   * Makes an exporter.
   *
   * @param prefixes for the formats that know prefixes
   * @param queries those that find the network
   */
  public DatasetExporter(DatasetGraph dataset, Map<String, String> prefixes, QueryLibrary queries) {
    this.dataset = dataset;
    this.prefixes = Map.copyOf(prefixes);
    this.queries = queries;
  }

  /** Makes an exporter of a dataset without a network. */
  public DatasetExporter(DatasetGraph dataset, Map<String, String> prefixes) {
    this(dataset, prefixes, new QueryLibrary(List.of()));
  }

  /** The formats in which these queries let a dataset be written: no network without a query. */
  public static List<ExportFormat> formats(QueryLibrary queries) {
    boolean network = !queries.feeding(QueryHeader.NETWORK).isEmpty();
    return Arrays.stream(ExportFormat.values())
        .filter(each -> network || each.content() != ExportFormat.Content.NETWORK)
        .toList();
  }

  /** Writes everything that the format can hold. The stream stays open. */
  public void write(ExportFormat format, OutputStream out) throws IOException {
    Graph facts = dataset.getDefaultGraph();
    switch (format.content()) {
      case ACCEPTED -> write(format, dataset.stream().filter(Quad::isDefaultGraph), out);
      case EVERYTHING -> write(format, dataset.stream(), out);
      case STATEMENTS -> writeBlocks(format, sorted(ReifiedClaims.of(dataset).stream()), out);
      case NANOPUBLICATIONS -> writeBlocks(format, nanopublications(), out);
      case NETWORK -> {
        ThingNetwork network = ThingNetwork.of(links(), facts, prefixes);
        if (format == ExportFormat.GRAPHML) {
          new GraphMlWriter(network).write(out);
        } else {
          new GexfWriter(network).write(out);
        }
      }
      case TABLES -> new ClassTables(facts).zip(out);
    }
    out.flush();
  }

  private List<NetworkLink> links() throws IOException {
    return NetworkLink.of(
        ViewRows.of(
                queries, dataset, QueryHeader.NETWORK, QueryLimits.ofExports(), Integer.MAX_VALUE)
            .rows());
  }

  /** Everything, each quad once, in the order of {@link ExportFormat#NQUADS}. */
  public List<Quad> quads() {
    return sorted(dataset.stream());
  }

  /** What {@link ExportFormat#NQUADS} and the other formats with graphs hold. */
  public StatementCounts counts() {
    return StatementCounts.of(dataset);
  }

  private static List<Quad> sorted(Stream<Quad> quads) {
    return quads.sorted(Comparator.comparing(DatasetExporter::key)).distinct().toList();
  }

  /** Graph after graph, as the readers of nanopublications take them. */
  private List<Quad> nanopublications() {
    return Nanopublications.of(dataset).stream()
        .flatMap(graph -> sorted(graph.stream()).stream())
        .toList();
  }

  private void write(ExportFormat format, Stream<Quad> content, OutputStream out)
      throws IOException {
    List<Quad> quads = sorted(content);
    if (format == ExportFormat.NTRIPLES || format == ExportFormat.NQUADS) {
      writeLines(format, quads, out);
    } else {
      writeWhole(format, quads, out);
    }
  }

  /** In the order given, with prefixes. */
  private void writeBlocks(ExportFormat format, List<Quad> quads, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.jena());
    stream.start();
    Map<String, String> all = new TreeMap<>(prefixes);
    if (format == ExportFormat.NANOPUBS) {
      Nanopublications.PREFIXES.forEach(all::putIfAbsent);
    } else {
      ReifiedClaims.PREFIXES.forEach(all::putIfAbsent);
    }
    all.forEach(stream::prefix);
    send(format, quads, stream);
  }

  private static void writeLines(ExportFormat format, List<Quad> quads, OutputStream out) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.jena());
    stream.start();
    send(format, quads, stream);
  }

  private static void send(ExportFormat format, List<Quad> quads, StreamRDF stream) {
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
  private void writeWhole(ExportFormat format, List<Quad> quads, OutputStream out)
      throws IOException {
    DatasetGraph ordered = DatasetGraphFactory.create();
    quads.forEach(ordered::add);
    ordered.prefixes().putAll(prefixes);
    ordered.getDefaultGraph().getPrefixMapping().setNsPrefixes(prefixes);
    if (format.hasGraphs()) {
      RDFWriter.source(ordered).format(format.jena()).output(out);
    } else {
      Graph facts = ordered.getDefaultGraph();
      boolean xml = format == ExportFormat.RDFXML;
      RDFWriter.source(xml ? RdfXml.writable(facts) : facts).format(format.jena()).output(out);
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
}
