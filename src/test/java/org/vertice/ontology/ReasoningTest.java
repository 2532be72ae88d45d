package org.vertice.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;
import org.vertice.graph.assembly.BuildOptions;
import org.vertice.graph.assembly.GraphBuilder;
import org.vertice.graph.assembly.Project;

/** What a reasoner makes of the ontology, by itself and with the facts of the accepted view. */
class ReasoningTest {

  private static final String DIPLOMACY = "https://w3id.org/vertice/diplomacy";
  private static final String CODES = "https://w3id.org/vertice/codes";

  private static Graph acceptedView;

  @BeforeAll
  static void build() throws IOException {
    acceptedView =
        GraphBuilder.build(
                new Project(Path.of("")), new BuildOptions(Optional.empty()), finding -> {})
            .dataset()
            .getDefaultGraph();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vertice.ttl", "diplomacy.ttl", "codes.ttl"})
  void theOntologyIsInTheProfileOwl2Dl(String file) throws OWLOntologyCreationException {
    assertThat(new OWL2DLProfile().checkOntology(load(file)).getViolations()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vertice.ttl", "diplomacy.ttl", "codes.ttl"})
  void everyClassCanHaveMembers(String file) throws OWLOntologyCreationException {
    OWLReasoner reasoner = new ReasonerFactory().createReasoner(load(file));
    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(reasoner.getUnsatisfiableClasses().entities())
        .allMatch(OWLClass::isOWLNothing, "unsatisfiable");
  }

  @Test
  void theAcceptedFactsDoNotContradictTheOntology() throws OWLOntologyCreationException {
    OWLOntology facts = facts();
    assertThat(individuals(facts)).hasSizeGreaterThan(500);
    assertThat(new ReasonerFactory().createReasoner(facts).isConsistent()).isTrue();
  }

  private static Set<String> individuals(OWLOntology ontology) {
    return ontology
        .individualsInSignature()
        .map(individual -> individual.getIRI().toString())
        .collect(java.util.stream.Collectors.toSet());
  }

  /** The accepted view without the ontology's own triples, which it imports instead. */
  private static OWLOntology facts() throws OWLOntologyCreationException {
    Model facts = ModelFactory.createDefaultModel();
    acceptedView.stream()
        .filter(triple -> TermUseTest.isOfATable(triple.getSubject()))
        .forEach(facts.getGraph()::add);
    Resource ontology = facts.createResource("https://w3id.org/vertice/facts", OWL2.Ontology);
    ontology.addProperty(OWL2.imports, facts.createResource(DIPLOMACY));
    ontology.addProperty(OWL2.imports, facts.createResource(CODES));
    StringWriter text = new StringWriter();
    RDFDataMgr.write(text, facts, Lang.TURTLE);
    return manager()
        .loadOntologyFromOntologyDocument(
            new StringDocumentSource(
                text.toString(),
                IRI.create("https://w3id.org/vertice/facts"),
                new TurtleDocumentFormat(),
                null));
  }

  private static OWLOntology load(String file) throws OWLOntologyCreationException {
    return manager().loadOntologyFromOntologyDocument(OntologyFiles.FOLDER.resolve(file).toFile());
  }

  /** Finds imports among the project's files, and nothing anywhere else. */
  private static OWLOntologyManager manager() {
    OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
    for (Path file : OntologyFiles.turtle()) {
      RDFDataMgr.loadModel(file.toString())
          .listSubjectsWithProperty(RDF.type, OWL2.Ontology)
          .forEach(
              ontology ->
                  manager
                      .getIRIMappers()
                      .add(
                          new SimpleIRIMapper(
                              IRI.create(ontology.getURI()), IRI.create(file.toUri()))));
    }
    return manager;
  }
}
