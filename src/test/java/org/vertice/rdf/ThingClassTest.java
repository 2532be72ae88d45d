package org.vertice.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class ThingClassTest {

  private static Optional<String> classOf(String turtle) {
    String prefixes =
        """
        PREFIX : <http://ex.org/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """;
    Graph graph = RDFParser.fromString(prefixes + turtle, Lang.TURTLE).toGraph();
    return ThingClass.of(NodeFactory.createURI("http://ex.org/alba"), graph)
        .map(node -> node.getURI().substring("http://ex.org/".length()));
  }

  @Test
  void aThingWithoutATypeHasNoClass() {
    assertThat(classOf(":alba :height 30 .")).isEmpty();
  }

  @Test
  void theNarrowestDeclaredClassIsTaken() {
    assertThat(
            classOf(
                """
                :alba a :Building, :Lighthouse, :Thing .
                :Lighthouse a owl:Class ; rdfs:subClassOf :Tower .
                :Tower rdfs:subClassOf :Building .
                :Building a owl:Class . :Thing a rdfs:Class .
                """))
        .hasValue("Lighthouse");
  }

  @Test
  void ofSeveralNarrowestClassesTheFirstByIriIsTaken() {
    assertThat(classOf(":alba a :B, :A . :A a owl:Class . :B a owl:Class .")).hasValue("A");
  }

  @Test
  void aClassThatOnlyHasALabelIsKnownToo() {
    assertThat(classOf(":alba a :A, :B . :B rdfs:label \"tower\" .")).hasValue("B");
  }

  @Test
  void anUndeclaredClassIsTakenWhereThereIsNoOther() {
    assertThat(classOf(":alba a :B, :A .")).hasValue("A");
  }

  @Test
  void classesThatAreWiderThanEachOtherDoNotHideEachOther() {
    assertThat(
            classOf(
                """
                :alba a :A, :B .
                :A a owl:Class ; rdfs:subClassOf :B . :B a owl:Class ; rdfs:subClassOf :A .
                """))
        .hasValue("A");
  }

  @Test
  void termsOfAnOntologyAreOfNoClass() {
    assertThat(classOf(":alba a owl:Class, rdfs:Class .")).isEmpty();
  }
}
