package org.vertice.web.http;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.vertice.rdf.RdfXml;

/** The syntaxes of RDF. */
public enum RdfForm implements Form {
  /** Turtle. */
  TURTLE("text/turtle", "ttl", RDFFormat.TURTLE_PRETTY, RDFFormat.TURTLE_BLOCKS, false),
  /** JSON-LD 1.1. */
  JSONLD("application/ld+json", "jsonld", RDFFormat.JSONLD11_PLAIN, RDFFormat.JSONLD11_PLAIN, true),
  /** N-Triples. */
  NTRIPLES("application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8, RDFFormat.NTRIPLES_UTF8, false),
  /** RDF/XML. */
  RDFXML("application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN, RDFFormat.RDFXML_PLAIN, false),
  /** TriG. */
  TRIG("application/trig", "trig", RDFFormat.TRIG_PRETTY, RDFFormat.TRIG_BLOCKS, true),
  /** N-Quads. */
  NQUADS("application/n-quads", "nq", RDFFormat.NQUADS_UTF8, RDFFormat.NQUADS_UTF8, true);

  /** Syntaxes for triples, as a server prefers them. */
  public static final List<RdfForm> OF_GRAPHS = List.of(values());

  /** Syntaxes for a whole dataset; those that know no graphs show its default graph. */
  public static final List<RdfForm> OF_DATASETS =
      List.of(TRIG, NQUADS, JSONLD, TURTLE, NTRIPLES, RDFXML);

  /** Up to so many triples are written for eyes; that takes memory and time. */
  private static final int SMALL = 20_000;

  private final String mediaType;
  private final String suffix;

  @SuppressWarnings("ImmutableEnumChecker") // Jena says that formats never change
  private final RDFFormat pretty;

  @SuppressWarnings("ImmutableEnumChecker")
  private final RDFFormat streamed;

  private final boolean graphs;

  RdfForm(String mediaType, String suffix, RDFFormat pretty, RDFFormat streamed, boolean graphs) {
    this.mediaType = mediaType;
    this.suffix = suffix;
    this.pretty = pretty;
    this.streamed = streamed;
    this.graphs = graphs;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public List<String> aliases() {
    return switch (this) {
      case TURTLE -> List.of("application/x-turtle", "text/n3", "text/rdf+n3");
      case JSONLD -> List.of("application/json");
      case RDFXML -> List.of("application/xml", "text/xml");
      case TRIG -> List.of("application/x-trig");
      case NQUADS -> List.of("text/x-nquads", "text/nquads");
      case NTRIPLES -> List.of("text/ntriples");
    };
  }

  @Override
  public List<String> names() {
    return switch (this) {
      case TURTLE -> List.of("ttl", "turtle", "n3");
      case JSONLD -> List.of("jsonld", "json-ld", "json");
      case RDFXML -> List.of("rdf", "rdfxml", "rdf+xml", "xml");
      case TRIG -> List.of("trig");
      case NQUADS -> List.of("nq", "nquads", "n-quads");
      case NTRIPLES -> List.of("nt", "ntriples", "n-triples");
    };
  }

  /** Whether it can show named graphs. */
  public boolean hasGraphs() {
    return graphs;
  }

  /** The usual ending of a file's name, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** The form with that ending of a file's name. */
  public static Optional<RdfForm> bySuffix(String suffix) {
    return Arrays.stream(values()).filter(each -> each.suffix.equals(suffix)).findFirst();
  }

  /**
   * Writes triples.
   *
   * @throws Fault 406 if this syntax has no way to write them
   */
  public void write(Graph graph, OutputStream out) {
    Graph written = this == RDFXML ? asXml(graph) : graph;
    RDFWriter.source(written).format(graph.size() > SMALL ? streamed : pretty).output(out);
  }

  private static Graph asXml(Graph graph) {
    try {
      return RdfXml.writable(graph);
    } catch (RdfXml.UnwritableException e) {
      throw new Fault(406, String.valueOf(e.getMessage()));
    }
  }

  /** Writes a dataset, or its default graph where the syntax knows no graphs. */
  public void write(DatasetGraph dataset, OutputStream out) {
    if (graphs) {
      boolean large = dataset.stream().skip(SMALL).findFirst().isPresent();
      RDFWriter.source(dataset).format(large ? streamed : pretty).output(out);
    } else {
      write(dataset.getDefaultGraph(), out);
    }
  }
}
