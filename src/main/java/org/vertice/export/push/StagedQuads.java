package org.vertice.export.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The updates that put quads into staging graphs of one run, and from there into their places.
 * Three kinds of graphs are named by the graph of the facts: the list of what is in place ({@code
 * #graphs}), the list of what has been sent or was left behind ({@code #incoming}), and for a run
 * the list of its own ({@code #incoming-RUN}) with its graphs.
 */
final class StagedQuads {

  /** Quads of an operation; the server's parser takes some thousands. */
  private static final int OF_OPERATION = 1000;

  /** Characters of a request, far below the 10 MB that the server takes. */
  private static final int OF_REQUEST = 1_000_000;

  private static final String HAS_PART = "<" + DCTerms.hasPart.getURI() + ">";
  private static final String REPLACES = "<" + DCTerms.replaces.getURI() + ">";

  private final String facts;
  private final String run;
  private final Map<Node, Node> places = new LinkedHashMap<>();

  StagedQuads(String facts, String run) {
    this.facts = facts;
    this.run = run;
  }

  /** Removes what this run, and any before it, has left behind. */
  String sweep() {
    String all = iri("incoming");
    return update(
        "DELETE { GRAPH ?staged { ?s ?p ?o } } WHERE { GRAPH "
            + all
            + " { "
            + all
            + " "
            + HAS_PART
            + " ?staged } GRAPH ?staged { ?s ?p ?o } }",
        "DELETE { GRAPH %1$s { ?s ?p ?o } } WHERE { GRAPH %1$s { ?s ?p ?o } }".formatted(all));
  }

  /** The requests that bring everything; nothing is in its place after them. */
  List<String> inserts(List<Quad> quads) {
    Node list = node("graphs");
    Node own = node("incoming-" + run);
    Node all = node("incoming");
    List<Quad> staged = new ArrayList<>();
    List<Quad> names = new ArrayList<>();
    for (Quad quad : quads) {
      staged.add(new Quad(staged(quad.getGraph()), quad.asTriple()));
    }
    for (Node place : List.copyOf(places.keySet())) {
      staged.add(new Quad(staged(list), node(""), DCTerms.hasPart.asNode(), place));
    }
    List<Quad> known = new ArrayList<>();
    known.add(new Quad(all, all, DCTerms.hasPart.asNode(), own));
    places.forEach(
        (place, name) -> {
          known.add(new Quad(all, all, DCTerms.hasPart.asNode(), name));
          names.add(new Quad(own, name, DCTerms.replaces.asNode(), place));
          names.add(new Quad(own, node(""), DCTerms.hasPart.asNode(), place));
        });
    List<String> operations = new ArrayList<>(operations(known));
    operations.addAll(operations(staged));
    operations.addAll(operations(names));
    operations.add(
        "INSERT { GRAPH %s { %s %s ?old } } WHERE { GRAPH %s { %s %s ?old } }"
            .formatted(
                iri("incoming-" + run), iri(""), HAS_PART, iri("graphs"), iri(""), HAS_PART));
    return requests(operations);
  }

  /** Asks how many quads have come. */
  String count() {
    return "SELECT (COUNT(*) AS ?n) { GRAPH %s { ?staged %s ?place } GRAPH ?staged { ?s ?p ?o } FILTER(?place != %s) }"
        .formatted(iri("incoming-" + run), REPLACES, iri("graphs"));
  }

  /** Asks how many quads are in place, and in how many graphs. */
  static String countOf(String facts) {
    StagedQuads any = new StagedQuads(facts, "");
    return "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH %s { %s %s ?g } GRAPH ?g { ?s ?p ?o } }"
        .formatted(any.iri("graphs"), any.iri(""), HAS_PART);
  }

  /** Puts everything into its place, in one operation: all of it or nothing. */
  String change() {
    String own = iri("incoming-" + run);
    String old =
        ("GRAPH %1$s { %2$s %3$s ?g } GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS {"
                + " GRAPH %1$s { ?now %4$s ?g } GRAPH ?now { ?s ?p ?o } }")
            .formatted(own, iri(""), HAS_PART, REPLACES);
    String fresh =
        ("GRAPH %1$s { ?staged %2$s ?place } GRAPH ?staged { ?a ?b ?c } FILTER NOT EXISTS {"
                + " GRAPH ?place { ?a ?b ?c } }")
            .formatted(own, REPLACES);
    return update(
        ("DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH ?place { ?a ?b ?c } } WHERE { { "
            + old
            + " } UNION { "
            + fresh
            + " } }"));
  }

  private Node staged(Node place) {
    return places.computeIfAbsent(
        place, any -> node("incoming-" + run + "-" + (places.size() + 1)));
  }

  private Node node(String part) {
    String mark = facts.contains("#") ? "-" : "#";
    return NodeFactory.createURI(part.isEmpty() ? facts : facts + mark + part);
  }

  private String iri(String part) {
    return "<" + node(part).getURI() + ">";
  }

  private static List<String> operations(List<Quad> quads) {
    List<String> operations = new ArrayList<>();
    for (int start = 0; start < quads.size(); start += OF_OPERATION) {
      StringBuilder text = new StringBuilder("INSERT DATA {\n");
      Node graph = Node.ANY;
      for (Quad quad : quads.subList(start, Math.min(start + OF_OPERATION, quads.size()))) {
        if (!quad.getGraph().equals(graph)) {
          text.append(graph.equals(Node.ANY) ? "" : "}\n");
          graph = quad.getGraph();
          text.append("GRAPH ").append(NodeFmtLib.strNT(graph)).append(" {\n");
        }
        text.append(NodeFmtLib.strNT(quad.getSubject()))
            .append(' ')
            .append(NodeFmtLib.strNT(quad.getPredicate()))
            .append(' ')
            .append(NodeFmtLib.strNT(quad.getObject()))
            .append(" .\n");
      }
      operations.add(text.append("}\n}").toString());
    }
    return operations;
  }

  private List<String> requests(List<String> operations) {
    List<String> requests = new ArrayList<>();
    List<String> together = new ArrayList<>();
    int length = 0;
    for (String operation : operations) {
      if (length > 0 && length + operation.length() > OF_REQUEST) {
        requests.add(update(together.toArray(String[]::new)));
        together.clear();
        length = 0;
      }
      together.add(operation);
      length += operation.length();
    }
    requests.add(update(together.toArray(String[]::new)));
    return requests;
  }

  /**
   * One request, in one transaction that is logged, whatever the thread did before. Where a limit
   * on estimated costs is set, as Debian does, the server would write literals into SQL, and
   * durations without quotes: the first line forbids it.
   */
  private String update(String... operations) {
    return "DEFINE sql:big-data-const 1\nDELETE { GRAPH %1$s { %1$s %2$s ?mode } } WHERE { SELECT (bif:log_enable(1, 1) AS ?mode) {} };\n"
            .formatted(iri("incoming"), HAS_PART)
        + String.join(";\n", operations)
        + "\n";
  }
}
