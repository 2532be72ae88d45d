package org.vertice.graph.assembly;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.vertice.rdf.DeclaredTerms;

/**
 * The terms that a project uses: its ontologies, code lists and shapes, with the engine's own.
 * Nobody changes the graphs.
 *
 * @param ontology what the ontologies and code lists say; part of the data
 * @param shapes the rules about the data (SHACL); no part of it
 * @param terms what these two declare
 * @param files the project's own files of the two
 * @param prefixes declared in the files, by prefix
 */
record Vocabulary(
    Graph ontology,
    Graph shapes,
    DeclaredTerms terms,
    List<TurtleFile> files,
    Map<String, String> prefixes) {

  Vocabulary {
    files = List.copyOf(files);
    prefixes = Collections.unmodifiableMap(new TreeMap<>(prefixes));
  }

  /** A term as short as the prefixes allow; a literal in quotes. */
  String shortened(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? "\"" + node.getLiteralLexicalForm() + "\"" : node.toString();
    }
    return prefixes.entrySet().stream()
        .filter(entry -> node.getURI().startsWith(entry.getValue()))
        .map(entry -> entry.getKey() + ":" + node.getURI().substring(entry.getValue().length()))
        .min(Comparator.comparingInt(String::length))
        .orElse("<" + node.getURI() + ">");
  }
}
