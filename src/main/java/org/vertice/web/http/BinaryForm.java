package org.vertice.web.http;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** Jena's binary forms: those that its own connections to a Fuseki ask for, and no others. */
public enum BinaryForm implements Form {
  /** RDF Thrift. */
  RDF_THRIFT("application/rdf+thrift", "thrift", Lang.RDFTHRIFT),
  /** RDF Protobuf. */
  RDF_PROTOBUF("application/rdf+protobuf", "protobuf", Lang.RDFPROTO),
  /** Rows as RDF Thrift writes them. */
  ROWS_THRIFT("application/sparql-results+thrift", "thrift", ResultSetLang.RS_Thrift),
  /** Rows as RDF Protobuf writes them. */
  ROWS_PROTOBUF("application/sparql-results+protobuf", "protobuf", ResultSetLang.RS_Protobuf);

  /** For triples and quads. */
  public static final List<BinaryForm> OF_GRAPHS = List.of(RDF_THRIFT, RDF_PROTOBUF);

  /** For rows; there is none for yes and no. */
  public static final List<BinaryForm> OF_ROWS = List.of(ROWS_THRIFT, ROWS_PROTOBUF);

  private final String mediaType;
  private final String name;

  @SuppressWarnings("ImmutableEnumChecker") // Jena says that languages never change
  private final Lang lang;

  BinaryForm(String mediaType, String name, Lang lang) {
    this.mediaType = mediaType;
    this.name = name;
    this.lang = lang;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public List<String> aliases() {
    return List.of();
  }

  @Override
  public List<String> names() {
    return List.of(name);
  }

  /** Writes triples. */
  public void write(Graph graph, OutputStream out) {
    RDFWriter.source(graph).lang(lang).output(out);
  }

  /** Writes a dataset. */
  public void write(DatasetGraph dataset, OutputStream out) {
    RDFWriter.source(dataset).lang(lang).output(out);
  }

  /** Writes rows. */
  public void write(RowSet rows, OutputStream out) {
    RowSetWriterRegistry.getFactory(lang).create(lang).write(out, rows, Context.emptyContext());
  }
}
