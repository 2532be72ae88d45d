package org.vertice.graph.assembly;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.csv2rdf.TableOrigin;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.rdf.Term;
import org.vertice.graph.stream.TermNodes;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Location.CellLocation;

/**
 * Puts each row into a graph of its own. A row that types a resource as {@code vt:Claim} is that
 * claim: what it says of the claim goes to the default graph, everything else into the graph that
 * the claim names. Any other row is named by its place in the table (RFC 7111), and the default
 * graph has its triples too.
 */
final class RowGraphs implements RowTripleSink {

  private static final String URI_SPACE = "http://rdfs.org/ns/void#uriSpace";

  private final DatasetGraph dataset;
  private final Map<String, Long> rows;
  private final Map<Node, CellLocation> claims = new HashMap<>();
  private final List<Doubled> doubled = new ArrayList<>();
  private final TermNodes nodes = new TermNodes();
  private final List<Triple> row = new ArrayList<>();
  private String base = "https://w3id.org/vertice/";
  private String file = "";
  private String address = "";
  private long number;
  private long numberInFile;
  private int line;

  /**
   * Makes a sink.
   *
   * @param rows is told how many rows each table has
   */
  RowGraphs(DatasetGraph dataset, Map<String, Long> rows) {
    this.dataset = dataset;
    this.rows = rows;
  }

  /** Two rows that are the same claim. */
  record Doubled(Node claim, CellLocation first, CellLocation second) {}

  /** The claims that were met more than once. */
  List<Doubled> doubled() {
    return List.copyOf(doubled);
  }

  @Override
  public void groupBegins(Optional<String> id, List<Annotation> annotations) {
    base =
        annotations.stream()
            .filter(annotation -> annotation.property().equals(URI_SPACE))
            .flatMap(annotation -> annotation.plain().stream())
            .findFirst()
            .or(() -> id)
            .orElse(base);
  }

  @Override
  public void tableBegins(TableOrigin table) {
    file = table.file();
    address = base + asPath(file) + "#row=";
    rows.put(file, 0L);
  }

  /** The name of a file as it stands in an IRI: a blank is {@code %20}. */
  private static String asPath(String file) {
    try {
      return new URI(null, null, "/" + file, null).getRawPath().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Whatever a path has is encoded.", e);
    }
  }

  @Override
  public void rowBegins(long rowNumber, long sourceNumber, int lineNumber) {
    row.clear();
    number = rowNumber;
    numberInFile = sourceNumber;
    line = lineNumber;
  }

  @Override
  public void triple(Term subject, Term predicate, Term object, int column) {
    row.add(Triple.create(nodes.node(subject), nodes.node(predicate), nodes.node(object)));
  }

  @Override
  public void rowEnds() {
    rows.merge(file, 1L, Long::sum);
    Optional<Node> claim =
        row.stream()
            .filter(triple -> triple.getObject().equals(VerticeVocabulary.CLAIM))
            .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
            .map(Triple::getSubject)
            .findFirst();
    claim.ifPresent(this::meet);
    Node graph = claim.orElseGet(() -> NodeFactory.createURI(address + numberInFile));
    for (Triple triple : row) {
      boolean world = !claim.equals(Optional.of(triple.getSubject()));
      if (world) {
        dataset.add(Quad.create(graph, triple));
      }
      if (!world || claim.isEmpty()) {
        dataset.add(Quad.create(Quad.defaultGraphIRI, triple));
      }
    }
    describe(graph, VerticeVocabulary.TABLE, NodeFactory.createLiteralString(file));
    describe(graph, VerticeVocabulary.ROW, integer(number));
    describe(graph, VerticeVocabulary.LINE, integer(line));
  }

  private static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  private void meet(Node claim) {
    CellLocation place = new CellLocation(file, line, 0, number, "");
    CellLocation first = claims.putIfAbsent(claim, place);
    if (first != null) {
      doubled.add(new Doubled(claim, first, place));
    }
  }

  private void describe(Node graph, Node property, Node value) {
    dataset.add(Quad.defaultGraphIRI, graph, property, value);
  }
}
