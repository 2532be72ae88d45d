package org.vertice.ontology;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vertice.ontology.TableColumns.Column;

/**
 * Ontology, table metadata and shapes say the same; each is written by hand in a file of its own.
 */
class AgreementTest {

  private static final String CODES = "https://w3id.org/vertice/code/";

  private static OntologyFiles files;
  private static List<Column> columns;
  private static Map<String, Set<String>> classes;

  /** A property shape: what the things in a target may have. */
  private record Rule(Resource shape, String path, Resource node) {
    Optional<String> iri(Property property) {
      return text(property);
    }

    Optional<String> text(Property property) {
      return Optional.ofNullable(node.getProperty(property))
          .map(statement -> statement.getObject())
          .map(value -> value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString());
    }

    @Override
    public String toString() {
      return shape.getLocalName() + " on " + path;
    }
  }

  @BeforeAll
  static void read() throws IOException {
    files = OntologyFiles.read();
    columns = TableColumns.read();
    classes =
        columns.stream()
            .filter(Column::isType)
            .flatMap(column -> column.terms().stream().map(term -> Map.entry(column, term)))
            .collect(
                groupingBy(
                    entry -> entry.getKey().subject(), mapping(Map.Entry::getValue, toSet())));
  }

  @Test
  void everyColumnIsAboutThingsInTheDomainOfItsProperty() {
    assertThat(ownColumns())
        .allSatisfy(
            column ->
                assertThat(reaches(column.subject(), domain(column)))
                    .as("%s is about a %s", column, domain(column))
                    .isTrue());
  }

  @Test
  void everyLinkLeadsToThingsInTheRangeOfItsProperty() {
    assertThat(ownColumns().stream().filter(column -> column.object().isPresent()))
        .isNotEmpty()
        .allSatisfy(
            column -> {
              assertThat(
                      isA(column.property(), OWL2.ObjectProperty)
                          || isA(column.property(), OWL2.AnnotationProperty))
                  .as("%s", column)
                  .isTrue();
              assertThat(reaches(column.object().orElseThrow(), range(column)))
                  .as("%s leads to a %s", column, range(column))
                  .isTrue();
            });
  }

  @Test
  void everyLiteralHasTheDatatypeThatIsTheRangeOfItsProperty() {
    assertThat(ownColumns().stream().filter(column -> column.object().isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            column -> {
              assertThat(isA(column.property(), OWL2.DatatypeProperty)).as("%s", column).isTrue();
              assertThat(range(column).orElse(column.datatype()))
                  .as("%s", column)
                  .isEqualTo(column.datatype());
            });
  }

  @Test
  void theWordsOfEveryColumnOfCodesAreTheCodesOfItsList() {
    assertThat(columns.stream().filter(AgreementTest::isOfCodes))
        .isNotEmpty()
        .allSatisfy(
            column ->
                assertThat(
                        column.value().filter(v -> !v.contains("{")).isPresent()
                            ? codes(column)
                            : column.words())
                    .as("%s", column)
                    .isEqualTo(codes(column)));
  }

  @Test
  void everyCodeListHasAColumn() {
    Set<String> lists = new TreeSet<>();
    files
        .ontology()
        .listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme)
        .forEach(list -> lists.add(list.getURI() + "/"));
    columns.forEach(column -> column.object().ifPresent(lists::remove));
    // which the build and shapes use, and no table
    assertThat(lists).containsExactly(CODES + "disagreement-kind/", CODES + "scope/");
  }

  @Test
  void shapesTargetClassesAndPropertiesThatTheTablesUse() {
    Set<String> used = new HashSet<>();
    columns.forEach(column -> used.addAll(column.terms()));
    assertThat(
            Stream.of(SHACLM.targetClass, SHACLM.targetSubjectsOf)
                .flatMap(target -> files.shapes().listObjectsOfProperty(target).toList().stream())
                .map(RDFNode::toString))
        .isNotEmpty()
        .allSatisfy(
            target ->
                assertThat(used)
                    .as("%s or what is below it", target)
                    .anyMatch(term -> files.isKindOf(term, target)));
  }

  @Test
  void aShapeAsksForAClassInTheRange() {
    assertThat(rules().stream().filter(rule -> rule.iri(SHACLM.class_).isPresent()))
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(rule.iri(SHACLM.class_).orElseThrow())
                    .as("%s", rule)
                    .matches(
                        wanted ->
                            files
                                .value(rule.path(), RDFS.range)
                                .filter(range -> files.isKindOf(wanted, range))
                                .isPresent()));
  }

  @Test
  void aShapeAsksForTheDatatypeThatTheTablesMake() {
    assertThat(rules().stream().filter(rule -> rule.iri(SHACLM.datatype).isPresent()))
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(columnsOf(rule).map(Column::datatype))
                    .as("%s", rule)
                    .isNotEmpty()
                    .containsOnly(rule.iri(SHACLM.datatype).orElseThrow()));
  }

  @Test
  void aShapeAsksForTheCodeListThatTheTablesTakeCodesFrom() {
    assertThat(rules().stream().filter(rule -> rule.iri(SHACLM.node).isPresent()))
        .isNotEmpty()
        .allSatisfy(
            rule ->
                assertThat(columnsOf(rule).flatMap(column -> column.object().stream()))
                    .as("%s", rule)
                    .contains(listOf(rule.iri(SHACLM.node).orElseThrow())));
  }

  @Test
  void aShapeHasThePatternAndTheLeastValueOfTheTables() {
    for (Rule rule : rules()) {
      rule.text(SHACLM.pattern)
          .ifPresent(
              pattern ->
                  assertThat(columnsOf(rule).flatMap(column -> column.format().stream()))
                      .as("%s", rule)
                      .isNotEmpty()
                      .allMatch(format -> pattern.equals("^" + format + "$")));
      rule.text(SHACLM.minInclusive)
          .ifPresent(
              least ->
                  assertThat(columnsOf(rule).flatMap(column -> column.minimum().stream()))
                      .as("%s", rule)
                      .isNotEmpty()
                      .containsOnly(least));
    }
  }

  @Test
  void everyPropertyOfTheTablesIsLookedAtByAShape() {
    Set<String> looked = new HashSet<>();
    rules().forEach(rule -> looked.add(rule.path()));
    assertThat(ownColumns().stream().map(Column::property).distinct()).isSubsetOf(looked);
  }

  private static List<Column> ownColumns() {
    return columns.stream().filter(column -> OntologyFiles.isOwn(column.property())).toList();
  }

  private static boolean isOfCodes(Column column) {
    return column.object().filter(object -> object.startsWith(CODES)).isPresent();
  }

  /** The words of the list that a column takes its codes from. */
  private static Set<String> codes(Column column) {
    String list = column.object().orElseThrow().replaceFirst("/[^/]*$", "");
    Set<String> words = new TreeSet<>();
    files
        .ontology()
        .listSubjectsWithProperty(SKOS.inScheme, ResourceFactory.createResource(list))
        .forEach(code -> words.add(code.getURI().substring(list.length() + 1)));
    assertThat(words).as("codes of %s", list).isNotEmpty();
    return words;
  }

  private static Optional<String> domain(Column column) {
    return files.value(column.property(), RDFS.domain);
  }

  private static Optional<String> range(Column column) {
    return files.value(column.property(), RDFS.range);
  }

  private static boolean isA(String property, Resource type) {
    return files.ontology().contains(ResourceFactory.createResource(property), RDF.type, type);
  }

  /** Whether some things whose IRI starts so are of a class. */
  private static boolean reaches(String start, Optional<String> wanted) {
    Set<String> kinds =
        start.startsWith(CODES)
            ? Set.of(SKOS.Concept.getURI())
            : classes.getOrDefault(start, Set.of());
    return wanted.isEmpty() || kinds.stream().anyMatch(kind -> files.isKindOf(kind, wanted.get()));
  }

  /** What is asked of the things that shapes have as targets. */
  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    files
        .shapes()
        .listStatements(null, SHACLM.property, (RDFNode) null)
        .filterKeep(
            statement ->
                statement.getSubject().hasProperty(SHACLM.targetClass)
                    || statement.getSubject().hasProperty(SHACLM.targetSubjectsOf))
        .forEach(
            statement -> {
              Resource path = statement.getResource().getPropertyResourceValue(SHACLM.path);
              if (path.isURIResource() && OntologyFiles.isOwn(path.getURI())) {
                rules.add(new Rule(statement.getSubject(), path.getURI(), statement.getResource()));
              }
            });
    return rules;
  }

  private static Stream<Column> columnsOf(Rule rule) {
    return columns.stream().filter(column -> column.property().equals(rule.path()));
  }

  /** Where the codes start of which a shape says what they are. */
  private static String listOf(String shape) {
    return files
        .shapes()
        .getResource(shape)
        .listProperties(SHACLM.property)
        .filterKeep(statement -> statement.getResource().hasProperty(SHACLM.path, SKOS.inScheme))
        .mapWith(statement -> statement.getResource().getProperty(SHACLM.hasValue).getObject())
        .nextOptional()
        .map(list -> list + "/")
        .orElse(CODES + "modality/");
  }
}
