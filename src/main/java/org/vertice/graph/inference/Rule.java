package org.vertice.graph.inference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.vertice.query.saved.LocalizedText;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.FileLocation;

/**
 * A rule: where its pattern matches, its template follows.
 *
 * @param name the file's name without its ending
 * @param title what it concludes, one line
 * @param description why that follows
 * @param construct the rule itself, a CONSTRUCT over one graph
 */
public record Rule(String name, LocalizedText title, LocalizedText description, Query construct) {

  private static final String SPACE = "https://w3id.org/vertice/rule/";

  /** The IRI of the rule, and of the graph of what it adds. */
  public Node iri() {
    return NodeFactory.createURI(SPACE + name);
  }

  /** What the graph says of the rule: its title and description in all their languages. */
  public List<Triple> described() {
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(iri(), RDF.type.asNode(), VerticeVocabulary.RULE));
    title.literals().forEach(it -> triples.add(Triple.create(iri(), RDFS.label.asNode(), it)));
    description
        .literals()
        .forEach(it -> triples.add(Triple.create(iri(), DCTerms.description.asNode(), it)));
    return triples;
  }

  /** What it concludes. */
  List<Triple> template() {
    return construct.getConstructTemplate().getTriples();
  }

  /**
   * Reads the rules of a folder, in the order of their names. A rule with an error is reported and
   * left out; a folder that is not there holds none.
   *
   * @throws IOException if a file is there and cannot be read
   */
  public static List<Rule> load(Path folder, DiagnosticSink findings) throws IOException {
    List<Rule> rules = new ArrayList<>();
    String shown = "ontology/" + folder.getFileName();
    for (NamedQuery query : QueryLibrary.load(folder, shown, findings).queries()) {
      Optional<String> problem = problem(query.query());
      if (problem.isPresent()) {
        findings.error(
            "rule-unusable",
            problem.get(),
            new FileLocation(query.file()),
            "Write CONSTRUCT { … } WHERE { … } with variables and IRIs.");
      } else {
        rules.add(
            new Rule(
                query.name(),
                query.header().summary(),
                query.header().description(),
                query.query()));
      }
    }
    return List.copyOf(rules);
  }

  private static Optional<String> unbound(Query query) {
    Set<Var> bound = Set.copyOf(PatternVars.vars(query.getQueryPattern()));
    return query.getConstructTemplate().getTriples().stream()
        .flatMap(
            triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
        .filter(node -> node.isVariable() && !bound.contains(Var.alloc(node)))
        .map(Node::toString)
        .findFirst();
  }

  private static Optional<String> problem(Query query) {
    if (!query.isConstructType()) {
      return Optional.of("A rule is a CONSTRUCT query.");
    }
    if (query.isConstructQuad()
        || query.hasDatasetDescription()
        || RulePattern.of(query).leavesTheGraph()) {
      return Optional.of("A rule reads one graph and adds to the same graph.");
    }
    Optional<String> unbound = unbound(query);
    if (unbound.isPresent()) {
      return Optional.of(unbound.get() + " is in the CONSTRUCT part, but not in the WHERE part.");
    }
    boolean blank =
        query.getConstructTemplate().getTriples().stream()
            .anyMatch(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank());
    return blank ? Optional.of("A rule cannot make blank nodes.") : Optional.empty();
  }
}
