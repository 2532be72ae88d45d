package org.vertice.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.PropertyTerm;

/** What is read off a graph that explains its own terms. */
class VocabularyTest {

  private static final String GRAPH =
      """
      PREFIX ex: <http://example.org/terms#>
      PREFIX id: <http://example.org/id/>
      PREFIX other: <http://example.net/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX vt: <https://w3id.org/vertice/claims#>
      <https://w3id.org/vertice/claims> a owl:Ontology . vt:Claim a owl:Class ; rdfs:label "claim"@en .
      <http://example.org/terms> a owl:Ontology .
      ex:Craft a owl:Class ; rdfs:label "craft"@en ; rdfs:subClassOf other:Thing .
      ex:Ship a owl:Class ; rdfs:label "ship"@en ; rdfs:subClassOf ex:Craft .
      ex:Tug a owl:Class ; rdfs:label "tug"@en ; rdfs:subClassOf ex:Ship .
      other:Thing a owl:Class .
      ex:tows a owl:ObjectProperty ; rdfs:domain ex:Tug ;
        rdfs:range [ a owl:Class ; owl:unionOf ( ex:Ship other:Raft ) ] .
      ex:built a owl:DatatypeProperty ; rdfs:domain ex:Craft .
      id:a a ex:Ship ; ex:built "1912" ; rdfs:label "A" .
      id:b a ex:Tug ; ex:tows id:a ; skos:altLabel "Bee" .
      id:c a ex:Tug ; ex:tows id:a .
      id:said a vt:Claim . GRAPH id:said { id:c ex:tows id:b }
      id:row a other:Row . GRAPH id:row { id:c ex:tows id:x }
      id:flags a skos:ConceptScheme . id:red a skos:Concept ; skos:inScheme id:flags .
      id:a ex:flag id:red .
      """;

  private static Vocabulary vocabulary;

  @BeforeAll
  static void read() {
    vocabulary = vocabulary(GRAPH);
  }

  private static Vocabulary vocabulary(String graph) {
    DatasetGraph dataset = DatasetFactory.createTxnMem().asDatasetGraph();
    RDFParser.fromString(graph, Lang.TRIG).parse(dataset);
    return VocabularyReader.read(dataset);
  }

  private static Node term(String name) {
    return NodeFactory.createURI("http://example.org/terms#" + name);
  }

  private static PropertyTerm property(String name) {
    return Objects.requireNonNull(vocabulary.properties().get(term(name)));
  }

  private static List<String> names(List<Node> nodes) {
    return nodes.stream().map(Node::getLocalName).toList();
  }

  @Test
  void theTopicsOntologyComesBeforeTheEngines() {
    assertThat(vocabulary.ontologies())
        .extracting(Node::getURI)
        .containsExactly("http://example.org/terms", "https://w3id.org/vertice/claims");
  }

  @Test
  void aParentComesBeforeItsChildrenAndCountsTheirThings() {
    assertThat(vocabulary.classes().values())
        .extracting(each -> each.iri().getLocalName(), ClassTerm::depth, ClassTerm::things)
        .containsSubsequence(tuple("Craft", 0, 3L), tuple("Ship", 1, 3L), tuple("Tug", 2, 2L));
  }

  @Test
  void aClassOfOthersThatIsOnlyMentionedIsNotExplained() {
    assertThat(vocabulary.classes().keySet())
        .extracting(Node::getLocalName)
        .doesNotContain("Thing");
  }

  @Test
  void theBestKnownThingIsTheFirstExample() {
    ClassTerm craft = Objects.requireNonNull(vocabulary.classes().get(term("Craft")));
    assertThat(names(craft.examples()).get(0)).isEqualTo("a");
  }

  @Test
  void aRangeThatUnitesClassesIsTheseClasses() {
    assertThat(names(property("tows").ranges())).containsExactly("Raft", "Ship");
  }

  @Test
  void factsAndStatementsOfClaimsAreCountedSeparatelyAndRowsAreNot() {
    assertThat(property("tows").facts()).isEqualTo(2);
    assertThat(property("tows").claimed()).isEqualTo(1);
  }

  @Test
  void aPropertyHasAnExample() {
    assertThat(property("tows").example())
        .hasValueSatisfying(each -> assertThat(each.getSubject().getLocalName()).isEqualTo("b"));
  }

  @Test
  void propertiesOfOthersThatTheDataUsesAreCounted() {
    assertThat(vocabulary.borrowed().keySet())
        .extracting(Node::getLocalName)
        .contains("altLabel", "flag", "type");
  }

  @Test
  void codesHaveTheirUses() {
    assertThat(vocabulary.lists()).hasSize(1);
    assertThat(vocabulary.lists().get(0).codes().get(0).uses()).isEqualTo(1);
  }

  @Test
  void aCircleOfSubclassesEnds() {
    Vocabulary circle =
        vocabulary(
            """
            PREFIX : <http://example.org/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            :A a owl:Class ; rdfs:label "a" ; rdfs:subClassOf :B .
            :B a owl:Class ; rdfs:label "b" ; rdfs:subClassOf :A .
            """);
    assertThat(circle.classes()).hasSize(2);
  }
}
