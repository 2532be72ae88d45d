package org.vertice.graph.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.vertice.graph.assembly.BuildState.Wanted;
import org.vertice.rdf.LocalName;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.report.Diagnostic;
import org.vertice.report.Nearest;
import org.vertice.report.Severity;

/**
 * Finds values that the engine cannot read where it reads its own vocabulary: a text for a number,
 * a property that there is not, an IRI for the name of a file. What cannot be read would count as
 * not said.
 */
final class CheckEngineTerms {

  private static final String VALUE_KIND = "value-kind";

  private static final Set<Node> BOOLEANS =
      Set.of(
          VerticeVocabulary.ONE_TRUE_VALUE,
          VerticeVocabulary.LOWER_BOUND,
          VerticeVocabulary.EXCLUSIVE,
          VerticeVocabulary.ACCEPTED,
          VerticeVocabulary.STATES_FACT,
          VerticeVocabulary.DENIES);

  private static final Set<Node> NUMBERS =
      Set.of(
          VerticeVocabulary.LOWEST,
          VerticeVocabulary.HIGHEST,
          VerticeVocabulary.LOWEST_FACTOR,
          VerticeVocabulary.HIGHEST_FACTOR);

  private static final Set<Node> TEXTS =
      Set.of(VerticeVocabulary.PASSAGE, VerticeVocabulary.FILE_NAME, VerticeVocabulary.SHA256);

  private static final Set<Node> PROPERTIES =
      Set.of(
          VerticeVocabulary.QUALIFIED_BY,
          VerticeVocabulary.CONTAINED_BY,
          VerticeVocabulary.FIRST_DAY_IN,
          VerticeVocabulary.LAST_DAY_IN);

  private static final Map<String, Node> SCOPES =
      Stream.of(VerticeVocabulary.ALL_CLAIMS, VerticeVocabulary.EACH_CLAIM)
          .collect(Collectors.toMap(LocalName::of, scope -> scope));

  private final BuildState state;
  private final DeclaredTerms terms;

  private CheckEngineTerms(BuildState state) {
    this.state = state;
    this.terms = new DeclaredTerms(state);
  }

  /** The step. */
  static BuildStep step() {
    return state -> new CheckEngineTerms(state).check();
  }

  private void check() {
    Graph facts = state.dataset.getDefaultGraph();
    values(facts, BOOLEANS).filter(each -> !isBoolean(each)).forEach(this::noBoolean);
    values(facts, NUMBERS).filter(each -> !isNumber(each)).forEach(this::noNumber);
    values(facts, TEXTS).filter(each -> !each.getObject().isLiteral()).forEach(this::noText);
    values(facts, Set.of(VerticeVocabulary.ATTRIBUTED_TO))
        .filter(each -> each.getObject().isLiteral())
        .forEach(this::noThing);
    values(facts, PROPERTIES)
        .filter(each -> !isProperty(each.getObject()))
        .forEach(this::noProperty);
    values(state.shapes, Set.of(VerticeVocabulary.SCOPE))
        .filter(each -> !SCOPES.containsValue(each.getObject()))
        .forEach(this::noScope);
    unnamed(facts);
  }

  private static Stream<Triple> values(Graph graph, Set<Node> properties) {
    return properties.stream()
        .flatMap(property -> graph.find(Node.ANY, property, Node.ANY).toList().stream())
        .distinct();
  }

  private static boolean isBoolean(Triple triple) {
    Node value = triple.getObject();
    return value.isLiteral()
        && XSDDatatype.XSDboolean.equals(value.getLiteralDatatype())
        && value.getLiteral().isWellFormed();
  }

  private static boolean isNumber(Triple triple) {
    Node value = triple.getObject();
    return value.isLiteral()
        && value.getLiteral().isWellFormed()
        && value.getLiteralValue() instanceof Number;
  }

  private boolean isProperty(Node node) {
    // A term of the project's own that is not declared is found as that, wherever it stands.
    return terms.declare(node)
        || terms.lack(node)
        || (node.isURI() && state.dataset.contains(Node.ANY, Node.ANY, node, Node.ANY));
  }

  private void noBoolean(Triple triple) {
    report(VALUE_KIND, triple, "must be true or false", "Write true or false, without quotes.");
  }

  private void noNumber(Triple triple) {
    report(VALUE_KIND, triple, "must be a number", "Write it with digits, without quotes.");
  }

  private void noText(Triple triple) {
    report(
        VALUE_KIND,
        triple,
        "must be a text, not an IRI",
        "Take \"valueUrl\" away from the column's description.");
  }

  private void noThing(Triple triple) {
    report(
        VALUE_KIND,
        triple,
        "must be a thing, not a text",
        "Give the column a \"valueUrl\", the IRI template of such things.");
  }

  private void noProperty(Triple triple) {
    report(
        "property-unknown",
        triple,
        "must be a property, and neither an ontology nor a table knows this one",
        (triple.getObject().isURI() ? terms.nearest(triple.getObject()) : Optional.<String>empty())
            .map(near -> "Did you mean <" + near + ">?")
            .orElse("Name the property as the tables use it, or declare it."));
  }

  private void noScope(Triple triple) {
    Node scope = triple.getObject();
    String name = scope.isURI() ? LocalName.of(scope) : state.shortened(scope).replace("\"", "");
    report(
        "scope-unknown",
        triple,
        "must be one of the two scopes that a shape can have, else it has none",
        Nearest.to(name, SCOPES.keySet())
            .map(SCOPES::get)
            .map(near -> "Did you mean <" + near + ">?")
            .orElse(
                "Write <"
                    + VerticeVocabulary.EACH_CLAIM
                    + "> or <"
                    + VerticeVocabulary.ALL_CLAIMS
                    + ">."));
  }

  private void unnamed(Graph facts) {
    facts
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.CLAIM)
        .filterKeep(triple -> triple.getSubject().isBlank())
        .mapWith(
            triple ->
                new Wanted(
                    triple.getSubject(),
                    Optional.of(triple.getPredicate()),
                    Optional.of(triple.getObject())))
        .nextOptional()
        .ifPresent(
            claim ->
                state.report(
                    Severity.ERROR,
                    "claim-unnamed",
                    "The claims of this table have no IRI, so that nothing can be said of them.",
                    "Give the column with propertyUrl rdf:type an \"aboutUrl\" with the claim's id.",
                    claim));
  }

  /** In the file that says it, else at the cell. */
  private void report(String code, Triple triple, String message, String fix) {
    String sentence =
        "The value of "
            + state.shortened(triple.getPredicate())
            + " "
            + message
            + ": "
            + state.shortened(triple.getObject())
            + ".";
    List<TurtleFile> files =
        state.turtle.stream().filter(file -> file.graph().contains(triple)).toList();
    if (files.isEmpty()) {
      state.report(
          Severity.ERROR,
          code,
          sentence,
          fix,
          new Wanted(
              triple.getSubject(),
              Optional.of(triple.getPredicate()),
              Optional.of(triple.getObject())));
    } else {
      state.findings.report(
          Diagnostic.error(code, sentence, files.get(0).placeOf(triple.getObject())).withHint(fix));
    }
  }
}
