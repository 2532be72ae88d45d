package org.vertice.query.result;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.util.Context;
import org.vertice.rdf.XmlText;

/** Writes W3C result formats by Jena's writers. */
record StandardResultWriter(OutputStream out, ResultFormat format, PrefixMapping prefixes)
    implements AnswerHandler {

  @Override
  public void rows(RowSet rows) {
    RowSet written =
        switch (format) {
          case XML -> mapped(rows, XmlText::of);
          case CSV -> mapped(rows, labelled());
          case TSV, JSON, TABLE -> rows;
        };
    writer().write(out, written, Context.emptyContext());
  }

  private static RowSet mapped(RowSet rows, NodeTransform terms) {
    return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> mapped(row, terms)));
  }

  /** Jena's own {@code NodeTransformLib} would exchange the variables, not their values. */
  private static Binding mapped(Binding row, NodeTransform terms) {
    BindingBuilder mapped = Binding.builder();
    row.forEach((variable, term) -> mapped.add(variable, terms.apply(term)));
    return mapped.build();
  }

  /** SPARQL 1.1 Query Results CSV, section 3.2: a blank node is {@code _:label}, as in Turtle. */
  private static NodeTransform labelled() {
    Map<Node, Node> labels = new HashMap<>();
    return term ->
        term.isBlank()
            ? labels.computeIfAbsent(
                term, each -> NodeFactory.createLiteralString("_:b" + labels.size()))
            : term;
  }

  @Override
  public void answer(boolean yes) {
    writer().write(out, yes, Context.emptyContext());
  }

  @Override
  public void graph(Graph graph) {
    turtle(graph, prefixes, out);
  }

  static void turtle(Graph graph, PrefixMapping prefixes, OutputStream out) {
    Graph answer = GraphFactory.createDefaultGraph();
    graph.find().forEachRemaining(answer::add);
    answer.getPrefixMapping().setNsPrefixes(prefixes);
    RDFWriter.source(answer).format(RDFFormat.TURTLE_PRETTY).output(out);
  }

  private RowSetWriter writer() {
    return RowSetWriterRegistry.getFactory(language()).create(language());
  }

  private Lang language() {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case TABLE -> ResultSetLang.RS_Text;
    };
  }
}
