package org.vertice.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * What a good simple program does: Commons CSV, Jena's nodes, Jena's writer, and no checks at all.
 * It writes the same triples, for this one table only.
 */
final class PlainLoop {

  private static final Node[] PROPERTIES = new Node[EventTable.COLUMNS.length];
  private static final String[] THINGS = {null, "kind/", null, "country/", "actor/", "actor/"};
  private static final RDFDatatype[] DATATYPES = {
    XSDDatatype.XSDstring,
    null,
    XSDDatatype.XSDdate,
    null,
    null,
    null,
    XSDDatatype.XSDdecimal,
    XSDDatatype.XSDdecimal,
    XSDDatatype.XSDnonNegativeInteger
  };

  static {
    for (int i = 0; i < PROPERTIES.length; i++) {
      PROPERTIES[i] = NodeFactory.createURI(EventTable.SPACE + "ns#" + EventTable.COLUMNS[i]);
    }
  }

  private PlainLoop() {}

  /** Reads a table with Commons CSV, and does nothing with it. */
  static void readOnly(Path csv) throws IOException {
    long characters = 0;
    try (CSVParser parser = parser(csv)) {
      for (CSVRecord row : parser) {
        for (String value : row.values()) {
          characters += value.length();
        }
      }
    }
    if (characters == 0) {
      throw new IllegalStateException("The table is empty");
    }
  }

  /** Converts a table to N-Triples. */
  static void convert(Path csv, OutputStream out) throws IOException {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
    stream.start();
    triples(csv, Integer.MAX_VALUE, stream::triple);
    stream.finish();
  }

  /** Hands over the triples of the first rows of a table. */
  static void triples(Path csv, int mostRows, Consumer<Triple> target) throws IOException {
    try (CSVParser parser = parser(csv)) {
      int rows = 0;
      for (CSVRecord row : parser) {
        if (parser.getRecordNumber() > 1) {
          triples(row, target);
          if (++rows == mostRows) {
            return;
          }
        }
      }
    }
  }

  private static void triples(CSVRecord row, Consumer<Triple> target) {
    Node subject = NodeFactory.createURI(EventTable.SPACE + "event/" + row.get(0));
    for (int i = 0; i < PROPERTIES.length; i++) {
      String value = row.get(i);
      if (!value.isEmpty()) {
        target.accept(Triple.create(subject, PROPERTIES[i], object(i, value)));
      }
    }
  }

  private static Node object(int column, String value) {
    if (column == PROPERTIES.length - 1) {
      return NodeFactory.createLiteralLang(value, "it");
    }
    return DATATYPES[column] == null
        ? NodeFactory.createURI(EventTable.SPACE + THINGS[column] + value)
        : NodeFactory.createLiteralDT(value, DATATYPES[column]);
  }

  private static CSVParser parser(Path csv) throws IOException {
    Reader reader = Files.newBufferedReader(csv);
    return CSVParser.builder().setReader(reader).setFormat(CSVFormat.DEFAULT).get();
  }
}
