package org.vertice.query.saved;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.DiagnosticSink;

/**
 * Saved queries in a graph, as {@code sh:SPARQLExecutable}, so that they travel with the data. The
 * text of each is there as it was written, header included: title, description, parameters, views
 * and languages are read from it again.
 */
public final class QueryGraph {

  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  private QueryGraph() {}

  /** Writes the queries of a library. */
  public static void write(QueryLibrary library, Graph graph) {
    library.queries().forEach(query -> write(query, graph));
  }

  private static void write(NamedQuery saved, Graph graph) {
    Node node =
        NodeFactory.createURI(
            VerticeVocabulary.DESCRIPTION.getURI() + "#query-" + encoded(saved.name()));
    describe(saved, node, saved.text(), graph);
    graph.add(node, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(saved.name()));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * Describes a query as {@code sh:SPARQLExecutable}, with its title and description.
   *
   * @param node stands for it
   * @param text its text
   */
  public static void describe(NamedQuery saved, Node node, String text, Graph graph) {
    Query query = saved.query();
    String form =
        query.isSelectType()
            ? "Select"
            : query.isAskType() ? "Ask" : query.isDescribeType() ? "Describe" : "Construct";
    graph.add(node, RDF.type.asNode(), shacl("SPARQLExecutable"));
    graph.add(node, RDF.type.asNode(), shacl("SPARQL" + form + "Executable"));
    graph.add(node, shacl(form.toLowerCase(Locale.ROOT)), NodeFactory.createLiteralString(text));
    saved.header().summary().literals().forEach(it -> graph.add(node, RDFS.label.asNode(), it));
    saved
        .header()
        .description()
        .literals()
        .forEach(it -> graph.add(node, RDFS.comment.asNode(), it));
  }

  /**
   * Reads the queries of a graph.
   *
   * @param sink gets what is wrong with a query, which is then left out
   */
  public static QueryLibrary read(Graph graph, DiagnosticSink sink) {
    NamedQueryReader reader = new NamedQueryReader(sink);
    List<NamedQuery> queries = new ArrayList<>();
    graph
        .find(Node.ANY, RDF.type.asNode(), shacl("SPARQLExecutable"))
        .mapWith(Triple::getSubject)
        .toList()
        .forEach(
            node -> {
              Optional<String> name = Values.text(graph, node, DCTerms.identifier.asNode());
              Optional<String> text =
                  List.of("select", "ask", "describe", "construct").stream()
                      .flatMap(kind -> Values.text(graph, node, shacl(kind)).stream())
                      .findFirst();
              if (name.isPresent() && text.isPresent()) {
                reader
                    .read(name.get(), node.toString(), text.get().getBytes(StandardCharsets.UTF_8))
                    .ifPresent(queries::add);
              }
            });
    return new QueryLibrary(queries);
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}
