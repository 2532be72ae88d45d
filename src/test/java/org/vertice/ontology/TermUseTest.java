package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;

/** What is declared is used, and what is used is declared. */
class TermUseTest {

  private static final String DIP = "https://w3id.org/vertice/diplomacy#";
  private static final String VT = "https://w3id.org/vertice/claims#";
  private static final String SCOPE = "https://w3id.org/vertice/code/scope";

  /** Declared, though neither data nor queries use them. */
  private static final Set<String> NEEDED_ALL_THE_SAME =
      Set.of(
          // A column of treaty-claims.csv; no document says which treaty another one replaces.
          DIP + "predecessor",
          // Speaks of shapes, and shapes use it.
          VT + "scope",
          SCOPE,
          SCOPE + "/all-claims",
          SCOPE + "/each-claim");

  private static OntologyFiles files;
  private static Set<String> declared;
  private static Set<String> inTheData;

  @BeforeAll
  static void read() throws IOException {
    files = OntologyFiles.read();
    declared = files.declared();
    inTheData = inTheData();
  }

  @Test
  void theTablesUseOnlyWhatIsDeclared() {
    assertThat(inTheData).isNotEmpty().isSubsetOf(declared);
  }

  @Test
  void theMetadataNamesOnlyWhatIsDeclared() throws IOException {
    assertThat(TableColumns.read())
        .allSatisfy(column -> assertThat(column.terms()).as("%s", column).isSubsetOf(declared));
  }

  @Test
  void savedQueriesAskOnlyForWhatIsDeclared() throws IOException {
    for (Path query : queries()) {
      assertThat(termsOf(query)).as("%s", query).isSubsetOf(declared);
    }
  }

  @Test
  void shapesSpeakOnlyOfWhatIsDeclared() {
    Set<String> shapeNames =
        files
            .shapes()
            .listSubjects()
            .filterKeep(Resource::isURIResource)
            .mapWith(Resource::getURI)
            .toSet();
    Set<String> terms = OntologyFiles.termsIn(files.shapes());
    terms.removeAll(shapeNames);
    assertThat(terms).isNotEmpty().isSubsetOf(declared);
  }

  @Test
  void everyTermThatIsDeclaredIsUsedByDataOrQueries() throws IOException {
    Set<String> unused = new TreeSet<>(declared);
    unused.removeAll(inTheData);
    for (Path query : queries()) {
      unused.removeAll(termsOf(query));
    }
    unused.removeAll(schemesOf(inTheData));
    files.ontology().listStatements().forEach(s -> unused.remove(s.getPredicate().getURI()));
    unused.removeIf(term -> inTheData.stream().anyMatch(used -> files.isKindOf(used, term)));
    assertThat(unused).isEqualTo(NEEDED_ALL_THE_SAME);
  }

  /** A code list is used where one of its codes is. */
  private static Set<String> schemesOf(Set<String> codes) {
    return codes.stream()
        .flatMap(code -> files.value(code, SKOS.inScheme).stream())
        .collect(Collectors.toSet());
  }

  private static List<Path> queries() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("queries"))) {
      return all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  /** The own terms in a query's text, whose comments and prefixes are left out by parsing it. */
  private static Set<String> termsOf(Path file) throws IOException {
    var query = QueryFactory.create(Files.readString(file));
    query.getPrefixMapping().clearNsPrefixMap();
    return Pattern.compile("<([^>]+)>")
        .matcher(query.serialize())
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(OntologyFiles::isOwn)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The own terms in the triples that come from tables or are made of them, in any graph. */
  private static Set<String> inTheData() throws IOException {
    Model data = ModelFactory.createDefaultModel();
    GraphBuilder.build(new Project(Path.of("")), new BuildOptions(Optional.empty()), finding -> {})
        .dataset()
        .stream()
        .filter(
            quad ->
                isOfATable(quad.getSubject())
                    || isOf(quad.getSubject(), "disagreement/", "fact/", "rule/"))
        .forEach(quad -> data.getGraph().add(quad.asTriple()));
    return OntologyFiles.termsIn(data);
  }

  /** Whether a subject is something that tables tell of, and no term. */
  static boolean isOfATable(Node subject) {
    return isOf(subject, "id/", "claim/", "source/", "seeds/");
  }

  private static boolean isOf(Node subject, String... kinds) {
    return Stream.of(kinds)
        .anyMatch(kind -> subject.getURI().startsWith("https://w3id.org/vertice/" + kind));
  }
}
