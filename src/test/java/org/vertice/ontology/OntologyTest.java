package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/**
 * The ontology files by themselves: readable in both languages, OWL 2 DL, free of contradiction.
 */
class OntologyTest {

  private static final Path FOLDER = Path.of("ontology");
  private static final String PROJECT = "https://w3id.org/vertice/";

  /** What counts as a term: it must be labelled and defined. */
  private static final List<Resource> TERM_TYPES =
      List.of(
          OWL2.Class,
          OWL2.ObjectProperty,
          OWL2.DatatypeProperty,
          OWL2.AnnotationProperty,
          RDFS.Datatype,
          SKOS.Concept,
          SKOS.ConceptScheme);

  private static Model all;

  @BeforeAll
  static void readTheFiles() throws Exception {
    all = ModelFactory.createDefaultModel();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .sorted()
          .forEach(file -> RDFDataMgr.read(all, file.toUri().toString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"it", "en"})
  void everyTermIsLabelledAndDefined(String language) {
    List<String> lacking = new ArrayList<>();
    for (Resource term : ownTerms()) {
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

  @ParameterizedTest
  @ValueSource(strings = {"vertice.ttl", "diplomacy.ttl"})
  void isInTheProfileOwl2Dl(String file) throws OWLOntologyCreationException {
    OWLOntology ontology = load(file);
    assertThat(new OWL2DLProfile().checkOntology(ontology).getViolations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vertice.ttl", "diplomacy.ttl"})
  void everyClassCanHaveMembers(String file) throws OWLOntologyCreationException {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(load(file));
    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(reasoner.getUnsatisfiableClasses().entities())
        .allMatch(OWLClass::isOWLNothing, "unsatisfiable");
  }

  private static OWLOntology load(String file) throws OWLOntologyCreationException {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    all.listSubjectsWithProperty(RDF.type, OWL2.Ontology)
        .forEach(
            ontology ->
                fileOf(ontology)
                    .ifPresent(
                        at ->
                            manager
                                .getIRIMappers()
                                .add(
                                    new SimpleIRIMapper(
                                        IRI.create(ontology.getURI()), IRI.create(at.toUri())))));
    return manager.loadOntologyFromOntologyDocument(FOLDER.resolve(file).toFile());
  }

  private static Optional<Path> fileOf(Resource ontology) {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".ttl"))
          .filter(
              file ->
                  RDFDataMgr.loadModel(file.toString()).contains(ontology, RDF.type, OWL2.Ontology))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Resource> ownTerms() {
    Set<Resource> terms = new TreeSet<>(Comparator.comparing(Resource::toString));
    for (Resource type : TERM_TYPES) {
      all.listSubjectsWithProperty(RDF.type, type)
          .filterKeep(term -> term.isURIResource() && term.getURI().startsWith(PROJECT))
          .forEach(terms::add);
    }
    return terms;
  }

  private static boolean has(Resource term, String language, Property... properties) {
    return Stream.of(properties)
        .anyMatch(property -> all.listStatements(term, property, null, language).hasNext());
  }
}
