package org.vertice.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;

/** The formats of an export. */
public enum ExportFormat {
  /** Turtle: the accepted view. */
  TURTLE("vertice.ttl", Content.ACCEPTED, RDFFormat.TURTLE_PRETTY),
  /** N-Triples: the accepted view. */
  NTRIPLES("vertice.nt", Content.ACCEPTED, RDFFormat.NTRIPLES_UTF8),
  /** RDF/XML: the accepted view. */
  RDFXML("vertice.rdf", Content.ACCEPTED, RDFFormat.RDFXML_PLAIN),
  /** TriG: accepted view, claims and rows. */
  TRIG("vertice.trig", Content.EVERYTHING, RDFFormat.TRIG_PRETTY),
  /** N-Quads: accepted view, claims and rows. */
  NQUADS("vertice.nq", Content.EVERYTHING, RDFFormat.NQUADS_UTF8),
  /** JSON-LD 1.1: accepted view, claims and rows. */
  JSONLD("vertice.jsonld", Content.EVERYTHING, RDFFormat.JSONLD11_PLAIN),
  /** Turtle: what claims say, as reified statements. */
  CLAIMS("claims.ttl", Content.STATEMENTS, RDFFormat.TURTLE_BLOCKS),
  /** TriG: each claim as a nanopublication. */
  NANOPUBS("nanopubs.trig", Content.NANOPUBLICATIONS, RDFFormat.TRIG_BLOCKS),
  /** GraphML: the network of things. */
  GRAPHML("network.graphml", Content.NETWORK, "application/graphml+xml"),
  /** GEXF 1.3: the network of things. */
  GEXF("network.gexf", Content.NETWORK, "application/gexf+xml"),
  /** Flat CSV tables of the accepted view, one for each class, in a ZIP archive. */
  TABLES("tables.zip", Content.TABLES, "application/zip");

  /** What a file holds. */
  public enum Content {
    /** The triples of the accepted view. */
    ACCEPTED,
    /** All graphs. */
    EVERYTHING,
    /** What claims say, triple by triple, without named graphs. */
    STATEMENTS,
    /** What claims say, each in graphs of its own, and no accepted view. */
    NANOPUBLICATIONS,
    /** Things and their relations, as the saved queries find them. */
    NETWORK,
    /** The accepted view as tables. */
    TABLES
  }

  private final String fileName;
  private final Content content;
  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // Jena says that formats never change
  private final Optional<RDFFormat> jena;

  ExportFormat(String fileName, Content content, RDFFormat jena) {
    this.fileName = fileName;
    this.content = content;
    // Jena gives its versions of JSON-LD media types of its own.
    Lang lang = jena.getLang().equals(Lang.JSONLD11) ? Lang.JSONLD : jena.getLang();
    this.mediaType = lang.getHeaderString();
    this.jena = Optional.of(jena);
  }

  ExportFormat(String fileName, Content content, String mediaType) {
    this.fileName = fileName;
    this.content = content;
    this.mediaType = mediaType;
    this.jena = Optional.empty();
  }

  /** The name that the user types. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of a file that holds it. */
  public String fileName() {
    return fileName;
  }

  /** The usual ending of a file's name, without the dot. */
  public String suffix() {
    return fileName.substring(fileName.lastIndexOf('.') + 1);
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** What is in it. */
  public Content content() {
    return content;
  }

  /** Whether it is RDF. */
  public boolean isRdf() {
    return jena.isPresent();
  }

  /** Whether compressing it once more gains nothing. */
  public boolean isCompressed() {
    return content == Content.TABLES;
  }

  /** Whether named graphs are in it. */
  public boolean hasGraphs() {
    return content == Content.EVERYTHING || content == Content.NANOPUBLICATIONS;
  }

  RDFFormat jena() {
    return jena.orElseThrow(() -> new IllegalStateException(word() + " is not RDF"));
  }

  /** The format with that name; or of that file, by its name or its ending. */
  public static Optional<ExportFormat> of(String word) {
    String name = word.toLowerCase(Locale.ROOT).replace("-", "");
    return first(each -> each.word().equals(name) || each.fileName.equals(name))
        .or(() -> first(each -> name.endsWith("." + each.suffix())))
        .or(() -> first(each -> each.suffix().equals(name)));
  }

  private static Optional<ExportFormat> first(Predicate<ExportFormat> test) {
    return Arrays.stream(values()).filter(test).findFirst();
  }
}
