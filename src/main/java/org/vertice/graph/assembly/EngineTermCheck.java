package org.vertice.graph.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.vertice.rdf.LocalName;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Nearest;
import org.vertice.report.Severity;

/**
 * Finds values of the engine's own vocabulary that the engine cannot read: a text for a number, a
 * property that does not exist, an IRI for the name of a file. It would ignore them without a word.
 */
record EngineTermCheck(DatasetGraph dataset, Vocabulary vocabulary, BuildFindings findings) {

  /**
   * What the values of some properties must be.
   *
   * @param must how the message goes on after the property's name
   */
  private record Rule(List<Node> properties, Predicate<Node> accepts, String must, String fix) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              List.of(
                  VerticeVocabulary.ONE_TRUE_VALUE,
                  VerticeVocabulary.LOWER_BOUND,
                  VerticeVocabulary.EXCLUSIVE,
                  VerticeVocabulary.ACCEPTED,
                  VerticeVocabulary.STATES_FACT,
                  VerticeVocabulary.DENIES),
              EngineTermCheck::isBoolean,
              "must be true or false",
              "Write true or false, without quotes."),
          new Rule(
              List.of(
                  VerticeVocabulary.LOWEST,
                  VerticeVocabulary.HIGHEST,
                  VerticeVocabulary.LOWEST_FACTOR,
                  VerticeVocabulary.HIGHEST_FACTOR),
              EngineTermCheck::isNumber,
              "must be a number",
              "Write it with digits, without quotes."),
          new Rule(
              List.of(
                  VerticeVocabulary.PASSAGE, VerticeVocabulary.FILE_NAME, VerticeVocabulary.SHA256),
              Node::isLiteral,
              "must be a text, not an IRI",
              "Remove \"valueUrl\" from the column's description."),
          new Rule(
              List.of(VerticeVocabulary.ATTRIBUTED_TO),
              value -> !value.isLiteral(),
              "must be a thing, not a text",
              "Give the column a \"valueUrl\", the IRI template of such things."));

  private static final List<Node> NAMING_PROPERTIES =
      List.of(
          VerticeVocabulary.QUALIFIED_BY,
          VerticeVocabulary.CONTAINED_BY,
          VerticeVocabulary.FIRST_DAY_IN,
          VerticeVocabulary.LAST_DAY_IN);

  private static final Map<String, Node> SCOPES =
      Stream.of(VerticeVocabulary.ALL_CLAIMS, VerticeVocabulary.EACH_CLAIM)
          .collect(Collectors.toMap(LocalName::of, scope -> scope));

  void check() {
    Graph facts = dataset.getDefaultGraph();
    for (Rule rule : RULES) {
      values(facts, rule.properties(), rule.accepts())
          .forEach(triple -> report("value-kind", triple, rule.must(), rule.fix()));
    }
    values(facts, NAMING_PROPERTIES, this::isProperty).forEach(this::reportUnknownProperty);
    values(vocabulary.shapes(), List.of(VerticeVocabulary.SCOPE), SCOPES::containsValue)
        .forEach(this::reportUnknownScope);
    reportUnnamedClaims(facts);
  }

  /** The statements of these properties whose values are not accepted. */
  private static Stream<Triple> values(
      Graph graph, List<Node> properties, Predicate<Node> accepts) {
    return properties.stream()
        .flatMap(property -> graph.find(Node.ANY, property, Node.ANY).toList().stream())
        .filter(triple -> !accepts.test(triple.getObject()))
        .distinct();
  }

  private static boolean isBoolean(Node value) {
    return value.isLiteral()
        && XSDDatatype.XSDboolean.equals(value.getLiteralDatatype())
        && value.getLiteral().isWellFormed();
  }

  private static boolean isNumber(Node value) {
    return value.isLiteral()
        && value.getLiteral().isWellFormed()
        && value.getLiteralValue() instanceof Number;
  }

  private boolean isProperty(Node node) {
    // A term of the project's own that is not declared is found as that, wherever it stands.
    return vocabulary.terms().declare(node)
        || vocabulary.terms().lack(node)
        || (node.isURI() && dataset.contains(Node.ANY, Node.ANY, node, Node.ANY));
  }

  private void reportUnknownProperty(Triple triple) {
    report(
        "property-unknown",
        triple,
        "must be a property, and neither an ontology nor a table knows this one",
        (triple.getObject().isURI()
                ? vocabulary.terms().nearest(triple.getObject())
                : Optional.<String>empty())
            .map(near -> "Did you mean <" + near + ">?")
            .orElse("Name the property as the tables use it, or declare it."));
  }

  private void reportUnknownScope(Triple triple) {
    Node scope = triple.getObject();
    String name =
        scope.isURI() ? LocalName.of(scope) : vocabulary.shortened(scope).replace("\"", "");
    report(
        "scope-unknown",
        triple,
        "must be one of the two scopes that a shape can have, otherwise it has none",
        Nearest.to(name, SCOPES.keySet())
            .map(SCOPES::get)
            .map(near -> "Did you mean <" + near + ">?")
            .orElse(
                "Write <%s> or <%s>."
                    .formatted(VerticeVocabulary.EACH_CLAIM, VerticeVocabulary.ALL_CLAIMS)));
  }

  private void reportUnnamedClaims(Graph facts) {
    facts
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
        .filterKeep(triple -> triple.getSubject().isBlank())
        .nextOptional()
        .ifPresent(
            triple ->
                findings.report(
                    TripleTarget.of(triple),
                    Severity.ERROR,
                    "claim-unnamed",
                    "The claims of this table have no IRI, so that nothing can be said of them.",
                    "Give the column with propertyUrl rdf:type an \"aboutUrl\" with the claim's"
                        + " id."));
  }

  /** Reports a statement in the file that makes it, otherwise at its cell. */
  private void report(String code, Triple triple, String must, String fix) {
    String message =
        "The value of %s %s: %s."
            .formatted(
                vocabulary.shortened(triple.getPredicate()),
                must,
                vocabulary.shortened(triple.getObject()));
    vocabulary.files().stream()
        .filter(file -> file.graph().contains(triple))
        .findFirst()
        .ifPresentOrElse(
            file -> findings.error(code, message, file.placeOf(triple.getObject()), fix),
            () -> findings.report(TripleTarget.of(triple), Severity.ERROR, code, message, fix));
  }
}
