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
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
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
    String kind = kind(saved);
    graph.add(node, RDF.type.asNode(), shacl("SPARQLExecutable"));
    graph.add(node, RDF.type.asNode(), shacl("SPARQL" + kind + "Executable"));
    graph.add(
        node, shacl(kind.toLowerCase(Locale.ROOT)), NodeFactory.createLiteralString(saved.text()));
    graph.add(node, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(saved.name()));
    say(node, RDFS.label.asNode(), saved.header().summary(), graph);
    say(node, RDFS.comment.asNode(), saved.header().description(), graph);
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String kind(NamedQuery saved) {
    if (saved.query().isSelectType()) {
      return "Select";
    }
    return saved.query().isAskType()
        ? "Ask"
        : saved.query().isDescribeType() ? "Describe" : "Construct";
  }

  private static void say(Node node, Node property, LocalizedText wording, Graph graph) {
    wording
        .byLanguage()
        .forEach(
            (tag, text) ->
                graph.add(
                    node,
                    property,
                    tag.isEmpty()
                        ? NodeFactory.createLiteralString(text)
                        : NodeFactory.createLiteralLang(text, tag)));
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
              Optional<String> name = text(graph, node, DCTerms.identifier.asNode());
              Optional<String> text =
                  List.of("select", "ask", "describe", "construct").stream()
                      .flatMap(kind -> text(graph, node, shacl(kind)).stream())
                      .findFirst();
              if (name.isPresent() && text.isPresent()) {
                reader
                    .read(name.get(), node.toString(), text.get().getBytes(StandardCharsets.UTF_8))
                    .ifPresent(queries::add);
              }
            });
    return new QueryLibrary(queries);
  }

  private static Optional<String> text(Graph graph, Node node, Node property) {
    return graph.find(node, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst();
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}
