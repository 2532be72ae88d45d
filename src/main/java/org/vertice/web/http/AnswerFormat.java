package org.vertice.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.vertice.query.result.AnswerHandler;
import org.vertice.query.result.ResultFormat;
import org.vertice.rdf.RdfXml;

/**
 * The formats that answers can have: RDF, SPARQL results and text for people. The binary ones are
 * those that Jena's own connections to a Fuseki ask for.
 */
public enum AnswerFormat {
  TURTLE(
      "text/turtle",
      "ttl turtle n3",
      "application/x-turtle text/n3 text/rdf+n3",
      new Rdf(RDFFormat.TURTLE_PRETTY, RDFFormat.TURTLE_BLOCKS)),
  JSONLD(
      "application/ld+json",
      "jsonld json-ld json",
      "application/json",
      new Rdf(RDFFormat.JSONLD11_PLAIN)),
  NTRIPLES(
      "application/n-triples",
      "nt ntriples n-triples",
      "text/ntriples",
      new Rdf(RDFFormat.NTRIPLES_UTF8)),
  RDFXML(
      "application/rdf+xml",
      "rdf rdfxml rdf+xml xml",
      "application/xml text/xml",
      new Rdf(RDFFormat.RDFXML_PLAIN)),
  TRIG(
      "application/trig",
      "trig",
      "application/x-trig",
      new Rdf(RDFFormat.TRIG_PRETTY, RDFFormat.TRIG_BLOCKS)),
  NQUADS(
      "application/n-quads",
      "nq nquads n-quads",
      "text/x-nquads text/nquads",
      new Rdf(RDFFormat.NQUADS_UTF8)),
  RDF_THRIFT("application/rdf+thrift", "thrift", "", new Rdf(RDFFormat.RDF_THRIFT)),
  RDF_PROTOBUF("application/rdf+protobuf", "protobuf", "", new Rdf(RDFFormat.RDF_PROTO)),
  RESULTS_JSON(ResultFormat.JSON, "json srj", "application/json"),
  RESULTS_XML(ResultFormat.XML, "xml srx sparql", "application/xml text/xml"),
  RESULTS_CSV(ResultFormat.CSV, "csv", ""),
  RESULTS_TSV(ResultFormat.TSV, "tsv", ""),
  RESULTS_THRIFT("application/sparql-results+thrift", "thrift", "", ResultSetLang.RS_Thrift),
  RESULTS_PROTOBUF(
      "application/sparql-results+protobuf", "protobuf", "", ResultSetLang.RS_Protobuf),
  /** JSON of a resource's own making. */
  JSON("application/json", "json", "", ResultFormat.TABLE),
  /** Plain text: a table of rows, Turtle of a graph. */
  TEXT("text/plain", "text txt table", "", ResultFormat.TABLE),
  /** A page. */
  HTML("text/html", "html", "", ResultFormat.TABLE);

  /** For triples, as a server prefers them. */
  public static final List<AnswerFormat> OF_GRAPHS =
      List.of(TURTLE, JSONLD, NTRIPLES, RDFXML, TRIG, NQUADS);

  /** For a whole dataset; those that have no named graphs show its default graph. */
  public static final List<AnswerFormat> OF_DATASETS =
      List.of(TRIG, NQUADS, JSONLD, TURTLE, NTRIPLES, RDFXML);

  /** For rows, and for yes and no. */
  public static final List<AnswerFormat> OF_ROWS =
      List.of(RESULTS_JSON, RESULTS_XML, RESULTS_CSV, RESULTS_TSV);

  /** Larger graphs are not written prettily: that takes memory and time. */
  private static final int SMALL = 20_000;

  private static final int TEXT_WIDTH = 160;

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  /** The registered one, then others that clients use. */
  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> mediaTypes;

  /** What writes it: an {@link Rdf}, a {@link ResultFormat} or a {@link Lang} for rows. */
  @SuppressWarnings("ImmutableEnumChecker") // Jena says that formats never change
  private final Object writer;

  /** Jena's formats for a small graph and for a large one. */
  private record Rdf(RDFFormat pretty, RDFFormat streamed) {
    Rdf(RDFFormat both) {
      this(both, both);
    }
  }

  AnswerFormat(ResultFormat format, String names, String aliases) {
    this(format.mediaType(), names, aliases, format);
  }

  AnswerFormat(String mediaType, String names, String aliases, Object writer) {
    this.mediaType = mediaType;
    this.names = List.of(names.split(" "));
    this.mediaTypes = List.of((mediaType + " " + aliases).strip().split(" "));
    this.writer = writer;
  }

  /** These formats, and Jena's binary ones for the same kind of answer. */
  public static List<AnswerFormat> withBinary(List<AnswerFormat> texts) {
    Stream<AnswerFormat> binary =
        texts.contains(TURTLE)
            ? Stream.of(RDF_THRIFT, RDF_PROTOBUF)
            : Stream.of(RESULTS_THRIFT, RESULTS_PROTOBUF);
    return Stream.concat(texts.stream(), binary).toList();
  }

  /** Its registered media type. */
  public String mediaType() {
    return mediaType;
  }

  /** All media types that clients use for it, the registered one first. */
  List<String> mediaTypes() {
    return mediaTypes;
  }

  /** Short names for the parameters {@code format} and {@code output}, the usual one first. */
  public List<String> names() {
    return names;
  }

  /** The usual ending of a file's name, without the dot. */
  public String suffix() {
    return names.get(0);
  }

  /** Whether it is a syntax of RDF. */
  public boolean isRdf() {
    return writer instanceof Rdf;
  }

  /** Whether it can show named graphs. */
  public boolean hasGraphs() {
    return writer instanceof Rdf rdf && RDFLanguages.isQuads(rdf.pretty().getLang());
  }

  /** The syntax of RDF, or the page, with that ending of a file's name. */
  public static Optional<AnswerFormat> bySuffix(String suffix) {
    return Stream.concat(OF_GRAPHS.stream(), Stream.of(HTML))
        .filter(each -> each.suffix().equals(suffix))
        .findFirst();
  }

  /**
   * Writes triples.
   *
   * @throws HttpStatusException 406 if this syntax of RDF has no way to write them
   */
  public void write(Graph graph, OutputStream out) {
    try {
      Graph written = this == RDFXML ? RdfXml.writable(graph) : graph;
      RDFWriter.source(written).format(format(graph.size() > SMALL)).output(out);
    } catch (RdfXml.UnwritableException e) {
      throw new HttpStatusException(406, String.valueOf(e.getMessage()));
    }
  }

  /** Writes a dataset, or its default graph where the syntax of RDF has no named graphs. */
  public void write(DatasetGraph dataset, OutputStream out) {
    if (hasGraphs()) {
      boolean large = dataset.stream().skip(SMALL).findFirst().isPresent();
      RDFWriter.source(dataset).format(format(large)).output(out);
    } else {
      write(dataset.getDefaultGraph(), out);
    }
  }

  private RDFFormat format(boolean large) {
    Rdf rdf = (Rdf) writer;
    return large ? rdf.streamed() : rdf.pretty();
  }

  /** What writes the answer of a query in this format; in plain text where it has no other. */
  public AnswerHandler writer(PrefixMapping prefixes, OutputStream out) {
    ResultFormat format = writer instanceof ResultFormat rows ? rows : ResultFormat.TABLE;
    AnswerHandler text = AnswerHandler.to(out, format, prefixes, TEXT_WIDTH);
    return new AnswerHandler() {
      @Override
      public void rows(RowSet rows) throws IOException {
        if (writer instanceof Lang lang) {
          RowSetWriterRegistry.getFactory(lang)
              .create(lang)
              .write(out, rows, Context.emptyContext());
        } else {
          text.rows(rows);
        }
      }

      @Override
      public void answer(boolean yes) throws IOException {
        text.answer(yes);
      }

      @Override
      public void graph(Graph graph) {
        Graph answer = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(answer::add);
        answer.getPrefixMapping().setNsPrefixes(prefixes);
        (isRdf() ? AnswerFormat.this : TURTLE).write(answer, out);
      }
    };
  }
}
