package org.vertice.graph.assembly;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.vertice.csvw.csv2rdf.RowTripleSink;
import org.vertice.csvw.csv2rdf.TableOrigin;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.rdf.Term;
import org.vertice.graph.assembly.TriplePlaces.Row;
import org.vertice.graph.stream.TermNodes;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Puts each row into a graph of its own. A row that types a resource as {@code vt:Claim} is that
 * claim: what it says of the claim goes to the default graph, everything else into the graph that
 * the claim names. Any other row is named by its place in the table (RFC 7111), and the default
 * graph has its triples too.
 */
final class RowGraphs implements RowTripleSink {

  private static final String URI_SPACE = "http://rdfs.org/ns/void#uriSpace";

  private final DatasetGraph dataset;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final TriplePlaces places = new TriplePlaces();
  private final Map<Node, Row> claims = new HashMap<>();
  private final List<Doubled> doubled = new ArrayList<>();
  private final TermNodes nodes = new TermNodes();
  private final List<Triple> row = new ArrayList<>();
  private int[] columns = new int[64];
  private String base = "https://w3id.org/vertice/";
  private TableOrigin table = new TableOrigin(URI.create("table:none"), "", List.of());
  private String address = "";
  private long number;
  private long numberInFile;
  private int line;

  /** Puts the rows into a dataset. */
  RowGraphs(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Two rows that are the same claim. */
  record Doubled(Node claim, Row first, Row second) {}

  /** How many rows each table has, by its file. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Where the triples stand. */
  TriplePlaces places() {
    return places;
  }

  /** The claims that more than one row makes. */
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
  public void tableBegins(TableOrigin begun) {
    table = begun;
    address = base + asPath(table.file()) + "#row=";
    counts.put(table.file(), 0L);
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
    if (row.size() == columns.length) {
      columns = Arrays.copyOf(columns, 2 * columns.length);
    }
    columns[row.size()] = column;
    row.add(Triple.create(nodes.node(subject), nodes.node(predicate), nodes.node(object)));
  }

  @Override
  public void rowEnds() {
    counts.merge(table.file(), 1L, Long::sum);
    Row placed = places.add(table, number, line, row, Arrays.copyOf(columns, row.size()));
    Optional<Node> claim =
        row.stream()
            .filter(triple -> triple.getObject().equals(VerticeVocabulary.CLAIM))
            .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
            .map(Triple::getSubject)
            .findFirst();
    claim.ifPresent(name -> remember(name, placed));
    Node name = claim.orElseGet(() -> NodeFactory.createURI(address + numberInFile));
    Graph described = dataset.getDefaultGraph();
    for (Triple triple : row) {
      boolean world = !claim.equals(Optional.of(triple.getSubject()));
      if (world) {
        dataset.getGraph(name).add(triple);
      }
      if (!world || claim.isEmpty()) {
        described.add(triple);
      }
    }
    described.add(name, VerticeVocabulary.TABLE, NodeFactory.createLiteralString(table.file()));
    described.add(name, VerticeVocabulary.ROW, integer(number));
    described.add(name, VerticeVocabulary.LINE, integer(line));
  }

  private static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  private void remember(Node claim, Row place) {
    Row first = claims.putIfAbsent(claim, place);
    if (first != null) {
      doubled.add(new Doubled(claim, first, place));
    }
  }
}
