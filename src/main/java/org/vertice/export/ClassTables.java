package org.vertice.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.LocalName;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Writes a graph as flat tables for spreadsheets and statistics: for each class that an ontology of
 * the graph declares, a CSV file (RFC 4180, UTF-8) with one row for each thing and one column for
 * each property. Several values in a cell are separated by {@code |}; a text in a language has a
 * column of its own, {@code label@it}.
 */
public final class ClassTables {

  private static final Comparator<Node> BY_TEXT = Comparator.comparing(Node::toString);
  private static final String THING = "iri";

  /** The oldest time that a ZIP archive can hold. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Graph graph;

  /** Tables of the things in a graph. */
  public ClassTables(Graph graph) {
    this.graph = graph;
  }

  /** The classes of the topic's ontologies: the engine's describe claims, not things. */
  private Set<Node> declaredClasses() {
    return graph
        .find(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .filterDrop(type -> type.getURI().startsWith(VerticeVocabulary.NAMESPACE))
        .toSet();
  }

  /**
   * Writes the tables into a folder that is there.
   *
   * @return the names of the files, in order
   * @throws IOException if one cannot be written
   */
  public List<String> write(Path folder) throws IOException {
    return write(
        (file, table) -> {
          try (Writer out = Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8)) {
            table.to(out);
          }
        });
  }

  /**
   * Writes the tables into one ZIP archive, the same bytes for the same tables. The stream stays
   * open.
   *
   * @throws IOException if it cannot be written
   */
  public void zip(OutputStream out) throws IOException {
    ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8);
    write(
        (file, table) -> {
          ZipEntry entry = new ZipEntry(file);
          entry.setTimeLocal(EPOCH);
          archive.putNextEntry(entry);
          Writer writer = new OutputStreamWriter(archive, StandardCharsets.UTF_8);
          table.to(writer);
          writer.flush();
          archive.closeEntry();
        });
    archive.finish();
  }

  private interface Table {
    void to(Writer out) throws IOException;
  }

  private interface TableSink {
    void put(String file, Table table) throws IOException;
  }

  private List<String> write(TableSink sink) throws IOException {
    List<String> files = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Node type : declaredClasses().stream().sorted(BY_TEXT).toList()) {
      Set<Node> things = new TreeSet<>(BY_TEXT);
      graph
          .find(Node.ANY, RDF.type.asNode(), type)
          .forEachRemaining(triple -> things.add(triple.getSubject()));
      if (!things.isEmpty()) {
        String name = LocalName.of(type);
        String file = (taken.add(name) ? name : name + "-" + (taken.size() + 1)) + ".csv";
        sink.put(
            file,
            out -> {
              CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
              print(things, printer);
              printer.flush();
            });
        files.add(file);
      }
    }
    return List.copyOf(files);
  }

  private void print(Set<Node> things, CSVPrinter printer) throws IOException {
    Map<Column, String> columns = columns(things);
    List<String> header = new ArrayList<>(List.of(THING));
    header.addAll(columns.values());
    printer.printRecord(header);
    for (Node thing : things) {
      Map<Column, Set<String>> cells = new HashMap<>();
      graph
          .find(thing, Node.ANY, Node.ANY)
          .forEachRemaining(
              triple ->
                  cells
                      .computeIfAbsent(Column.of(triple), c -> new TreeSet<>())
                      .add(text(triple.getObject())));
      List<String> row = new ArrayList<>(List.of(text(thing)));
      columns
          .keySet()
          .forEach(column -> row.add(String.join("|", cells.getOrDefault(column, Set.of()))));
      printer.printRecord(row);
    }
  }

  /** A property, or a property in one language. */
  private record Column(Node property, String language) implements Comparable<Column> {

    static Column of(Triple triple) {
      Node object = triple.getObject();
      return new Column(
          triple.getPredicate(), object.isLiteral() ? object.getLiteralLanguage() : "");
    }

    @Override
    public int compareTo(Column other) {
      int byProperty = BY_TEXT.compare(property, other.property);
      return byProperty != 0 ? byProperty : language.compareTo(other.language);
    }
  }

  /** The columns that these things need, with their headings: each heading once. */
  private Map<Column, String> columns(Set<Node> things) {
    Set<Column> all = new TreeSet<>();
    for (Node thing : things) {
      graph
          .find(thing, Node.ANY, Node.ANY)
          .filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode()))
          .forEachRemaining(triple -> all.add(Column.of(triple)));
    }
    Map<String, Set<Node>> byName =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    column -> LocalName.of(column.property()),
                    Collectors.mapping(Column::property, Collectors.toSet())));
    Map<Column, String> headings = new TreeMap<>();
    for (Column column : all) {
      String name = LocalName.of(column.property());
      boolean unique = byName.getOrDefault(name, Set.of()).size() == 1 && !name.equals(THING);
      headings.put(
          column,
          (unique ? name : column.property().getURI())
              + (column.language().isEmpty() ? "" : "@" + column.language()));
    }
    return headings;
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
