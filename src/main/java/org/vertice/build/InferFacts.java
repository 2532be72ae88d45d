package org.vertice.build;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vertice.inference.Reasoner;
import org.vertice.inference.Rule;
import org.vertice.query.Wording;
import org.vertice.rdf.VerticeVocabulary;

/**
 * Adds what the rules in {@code ontology/rules/} conclude: to the accepted view, and to a graph for
 * each rule.
 */
final class InferFacts implements BuildStep {

  @Override
  public void run(BuildState state) throws IOException {
    List<Rule> rules = Rule.load(state.project.rules(), state.findings);
    new Reasoner(rules, state.findings)
        .run(state.dataset.getDefaultGraph())
        .forEach(
            (rule, triples) -> {
              describe(rule, state.dataset.getDefaultGraph());
              triples.forEach(triple -> state.dataset.getGraph(rule.iri()).add(triple));
            });
    state.rules = rules;
  }

  private static void describe(Rule rule, Graph graph) {
    graph.add(rule.iri(), RDF.type.asNode(), VerticeVocabulary.RULE);
    say(rule.iri(), RDFS.label.asNode(), rule.title(), graph);
    say(rule.iri(), DCTerms.description.asNode(), rule.description(), graph);
  }

  private static void say(Node rule, Node property, Wording wording, Graph graph) {
    wording
        .byLanguage()
        .forEach(
            (tag, text) -> graph.add(rule, property, NodeFactory.createLiteralLang(text, tag)));
  }
}
