package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
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

  private static final String VANN = "http://purl.org/vocab/vann/";
  private static final Property VANN_PREFIX =
      ResourceFactory.createProperty(VANN, "preferredNamespacePrefix");
  private static final Property VANN_URI =
      ResourceFactory.createProperty(VANN, "preferredNamespaceUri");

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
  void everyOntologySaysWhatItIsAndHasAVersionALicenceAndAnAuthor() {
    List<Resource> ontologies = all.listSubjectsWithProperty(RDF.type, OWL2.Ontology).toList();
    assertThat(ontologies).hasSize(3);
    assertThat(ontologies)
        .allSatisfy(
            ontology -> {
              assertThat(ontology.getPropertyResourceValue(OWL2.versionIRI).getURI())
                  .startsWith(ontology.getURI() + "/");
              for (Property property : List.of(DCTerms.license, DCTerms.creator)) {
                assertThat(ontology.hasProperty(property)).as("%s", property).isTrue();
              }
              for (String language : List.of("en", "it")) {
                assertThat(has(ontology.getURI(), language, DCTerms.title)).isTrue();
                assertThat(has(ontology.getURI(), language, DCTerms.description)).isTrue();
              }
            });
  }

  @Test
  void everyClassAndPropertySaysWhichOntologyDefinesIt() {
    List<String> terms = files.declared().stream().filter(term -> term.contains("#")).toList();
    assertThat(terms)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            term ->
                assertThat(files.value(term, RDFS.isDefinedBy))
                    .as(term)
                    .hasValue(term.substring(0, term.indexOf('#'))));
  }

  @Test
  void thePreferredPrefixIsTheOneThatTheFilesUse() {
    List<Resource> named = all.listSubjectsWithProperty(VANN_PREFIX).toList();
    assertThat(named).hasSize(2);
    assertThat(named)
        .allSatisfy(
            ontology ->
                assertThat(all.getNsPrefixURI(ontology.getProperty(VANN_PREFIX).getString()))
                    .isEqualTo(ontology.getURI() + "#")
                    .isEqualTo(ontology.getProperty(VANN_URI).getString()));
  }

  private static boolean has(String term, String language, Property... properties) {
    return Stream.of(properties)
        .anyMatch(
            property ->
                all.listStatements(all.createResource(term), property, null, language).hasNext());
  }
}
