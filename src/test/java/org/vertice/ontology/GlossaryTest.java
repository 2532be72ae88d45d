package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms in {@code docs/glossary.md}, against the ontology of claims. */
class GlossaryTest {

  private static final Pattern ROW =
      Pattern.compile("\\| ([^|]+) \\| (?:`(vt:\\w+)` )?\\| (.+) \\|");
  private static final Graph ONTOLOGY = RDFDataMgr.loadGraph("ontology/vertice.ttl");

  /** A line of the glossary. */
  record Term(String name, String curie, String meaning) {}

  private static List<Term> terms() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("docs/glossary.md"))) {
      return lines
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .map(row -> new Term(row.group(1), String.valueOf(row.group(2)), row.group(3)))
          .toList();
    }
  }

  static Stream<Term> termsOfTheOntology() throws IOException {
    return terms().stream().filter(term -> term.curie().startsWith("vt:"));
  }

  @ParameterizedTest
  @MethodSource("termsOfTheOntology")
  void aTermOfTheOntologyIsDefinedThereInTheSameWords(Term term) {
    Node iri =
        NodeFactory.createURI(
            term.curie().replace("vt:", ONTOLOGY.getPrefixMapping().getNsPrefixURI("vt")));
    Node definition = NodeFactory.createLiteralLang(term.meaning(), "en");
    assertThat(ONTOLOGY.contains(iri, SKOS.definition.asNode(), definition)).isTrue();
  }

  @Test
  void theGlossaryHasTheTermsOfTheProject() throws IOException {
    assertThat(terms())
        .extracting(Term::name)
        .contains(
            "claim",
            "passage",
            "accepted view",
            "modality",
            "origin",
            "rank",
            "disagreement",
            "corroboration",
            "silence",
            "scope difference",
            "finding",
            "fix",
            "thing")
        .doesNotHaveDuplicates();
  }
}
