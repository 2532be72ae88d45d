package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ontology files tell a reader of either language what they are and what each term means. */
class OntologyTest {

  private static OntologyFiles files;
  private static Model all;

  @BeforeAll
  static void readTheFiles() {
    files = OntologyFiles.read();
    all = files.ontology();
  }

  @ParameterizedTest
  @ValueSource(strings = {"it", "en"})
  void everyTermIsLabelledAndDefined(String language) {
    List<String> lacking = new ArrayList<>();
    for (String term : files.declared()) {
      if (!has(term, language, RDFS.label, SKOS.prefLabel)) {
        lacking.add(term + " has no label in " + language);
      }
      if (!has(term, language, RDFS.comment, SKOS.definition)) {
        lacking.add(term + " has no definition in " + language);
      }
    }
    assertThat(lacking).isEmpty();
  }

  @Test
  void everyOntologyHasAVersionAndALicence() {
    List<Resource> ontologies = all.listSubjectsWithProperty(RDF.type, OWL2.Ontology).toList();
    assertThat(ontologies).isNotEmpty();
    assertThat(ontologies)
        .allSatisfy(
            ontology -> {
              assertThat(ontology.hasProperty(OWL2.versionIRI))
                  .as("version of %s", ontology)
                  .isTrue();
              assertThat(ontology.hasProperty(DCTerms.license))
                  .as("licence of %s", ontology)
                  .isTrue();
            });
  }

  private static boolean has(String term, String language, Property... properties) {
    return Stream.of(properties)
        .anyMatch(
            property ->
                all.listStatements(all.createResource(term), property, null, language).hasNext());
  }
}
