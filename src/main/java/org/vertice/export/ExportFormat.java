package org.vertice.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** The formats of an export. Those of triples hold the accepted view, those of quads everything. */
public enum ExportFormat {
  /** Turtle: the accepted view. */
  TURTLE("ttl", RDFFormat.TURTLE_PRETTY, false),
  /** N-Triples: the accepted view. */
  NTRIPLES("nt", RDFFormat.NTRIPLES_UTF8, false),
  /** RDF/XML: the accepted view. */
  RDFXML("rdf", RDFFormat.RDFXML_PLAIN, false),
  /** TriG: accepted view, claims and rows. */
  TRIG("trig", RDFFormat.TRIG_PRETTY, true),
  /** N-Quads: accepted view, claims and rows. */
  NQUADS("nq", RDFFormat.NQUADS_UTF8, true),
  /** JSON-LD 1.1: accepted view, claims and rows. */
  JSONLD("jsonld", RDFFormat.JSONLD11_PLAIN, true);

  private final String suffix;

  @SuppressWarnings("ImmutableEnumChecker") // Jena says that formats never change
  private final RDFFormat jena;

  private final boolean quads;

  ExportFormat(String suffix, RDFFormat jena, boolean quads) {
    this.suffix = suffix;
    this.jena = jena;
    this.quads = quads;
  }

  /** The name that the user types. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The usual ending of a file's name, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** Its media type. */
  public String mediaType() {
    return jena.getLang().getContentType().getContentTypeStr();
  }

  /** Whether named graphs are in it. */
  public boolean hasGraphs() {
    return quads;
  }

  RDFFormat jena() {
    return jena;
  }

  /** The format with that name or file ending. */
  public static Optional<ExportFormat> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT).replace("-", "");
    return Arrays.stream(values())
        .filter(each -> each.word().equals(wanted) || each.suffix.equals(wanted))
        .findFirst();
  }
}
