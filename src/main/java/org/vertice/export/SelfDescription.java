package org.vertice.export;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.vertice.query.saved.QueryGraph;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.rdf.VerticeVocabulary;

/**
 * What a dataset holds of itself, in a graph of its own, so that a server that knows nothing of the
 * project can show it: that it holds claims, its saved queries, and the prefixes of its project.
 */
public final class SelfDescription {

  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final Node DATASET =
      NodeFactory.createURI(VerticeVocabulary.DESCRIPTION.getURI() + "#dataset");
  private static final Node STANDARD =
      NodeFactory.createURI(VerticeVocabulary.NAMESPACE.replaceFirst("#$", ""));
  private static final Node DECLARE = shacl("declare");
  private static final Node PREFIX = shacl("prefix");
  private static final Node SPACE = shacl("namespace");

  private SelfDescription() {}

  /** Adds it to a dataset. */
  public static void addTo(
      DatasetGraph dataset, QueryLibrary queries, Map<String, String> prefixes) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(DATASET, RDF.type.asNode(), NodeFactory.createURI("http://rdfs.org/ns/void#Dataset"));
    graph.add(DATASET, DCTerms.conformsTo.asNode(), STANDARD);
    new TreeMap<>(prefixes)
        .forEach(
            (prefix, namespace) -> {
              Node declared =
                  NodeFactory.createURI(
                      VerticeVocabulary.DESCRIPTION.getURI() + "#prefix-" + prefix);
              graph.add(DATASET, DECLARE, declared);
              graph.add(declared, PREFIX, NodeFactory.createLiteralString(prefix));
              graph.add(
                  declared, SPACE, NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
            });
    QueryGraph.write(queries, graph);
    graph
        .find()
        .forEachRemaining(triple -> dataset.add(new Quad(VerticeVocabulary.DESCRIPTION, triple)));
  }

  /** Whether a dataset describes itself as one of claims, or holds some. */
  public static boolean isIn(DatasetGraph dataset) {
    return dataset.contains(
            VerticeVocabulary.DESCRIPTION, DATASET, DCTerms.conformsTo.asNode(), STANDARD)
        || dataset.getDefaultGraph().contains(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM);
  }

  /** The saved queries that travel with a dataset; one that cannot be read is left out. */
  public static QueryLibrary queries(DatasetGraph dataset) {
    return QueryGraph.read(dataset.getGraph(VerticeVocabulary.DESCRIPTION), unreadable -> {});
  }

  /** The prefixes that travel with a dataset. */
  public static Map<String, String> prefixes(DatasetGraph dataset) {
    Graph graph = dataset.getGraph(VerticeVocabulary.DESCRIPTION);
    Map<String, String> prefixes = new TreeMap<>();
    graph
        .find(DATASET, DECLARE, Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .forEach(
            declared ->
                graph
                    .find(declared, PREFIX, Node.ANY)
                    .forEachRemaining(
                        prefix ->
                            graph
                                .find(declared, SPACE, Node.ANY)
                                .forEachRemaining(
                                    space ->
                                        prefixes.put(
                                            prefix.getObject().getLiteralLexicalForm(),
                                            space.getObject().getLiteralLexicalForm()))));
    return prefixes;
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}
