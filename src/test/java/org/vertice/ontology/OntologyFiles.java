package org.vertice.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The files of {@code ontology/}, read without the program.
 *
 * @param ontology classes, properties and code lists of all files
 * @param shapes the shapes of all files
 */
record OntologyFiles(Model ontology, Model shapes) {

  static final Path FOLDER = Path.of("ontology");

  /** Where the project's own terms and codes live. */
  static final List<String> NAMESPACES =
      List.of(
          "https://w3id.org/vertice/claims#",
          "https://w3id.org/vertice/diplomacy#",
          "https://w3id.org/vertice/code/");

  static OntologyFiles read() {
    OntologyFiles files =
        new OntologyFiles(ModelFactory.createDefaultModel(), ModelFactory.createDefaultModel());
    for (Path file : turtle()) {
      boolean shapes = file.toString().endsWith("shapes.ttl");
      RDFDataMgr.read(shapes ? files.shapes : files.ontology, file.toUri().toString());
    }
    return files;
  }

  static List<Path> turtle() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isOwn(String iri) {
    return NAMESPACES.stream().anyMatch(space -> iri.startsWith(space) && !iri.equals(space));
  }

  /** All terms and codes that the ontology declares. */
  Set<String> declared() {
    return new TreeSet<>(
        ontology
            .listResourcesWithProperty(RDF.type)
            .filterKeep(Resource::isURIResource)
            .mapWith(Resource::getURI)
            .filterKeep(OntologyFiles::isOwn)
            .toList());
  }

  /** All own terms and codes anywhere in a graph. */
  static Set<String> termsIn(Model graph) {
    Set<String> terms = new TreeSet<>();
    graph
        .listStatements()
        .forEach(
            statement ->
                Stream.of(statement.getSubject(), statement.getPredicate(), statement.getObject())
                    .filter(RDFNode::isURIResource)
                    .map(node -> node.asResource().getURI())
                    .filter(OntologyFiles::isOwn)
                    .forEach(terms::add));
    return terms;
  }

  /** The one value of a property, where it has one. */
  Optional<String> value(String subject, Property property) {
    return ontology
        .listObjectsOfProperty(ontology.createResource(subject), property)
        .filterKeep(RDFNode::isURIResource)
        .nextOptional()
        .map(node -> node.asResource().getURI());
  }

  /** Whether a class is another or below it. */
  boolean isKindOf(String lower, String upper) {
    Set<String> seen = new HashSet<>(Set.of(lower));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      ontology
          .listStatements(ontology.createResource(open.pop()), RDFS.subClassOf, (RDFNode) null)
          .mapWith(Statement::getResource)
          .filterKeep(Resource::isURIResource)
          .mapWith(Resource::getURI)
          .filterKeep(seen::add)
          .forEach(open::push);
    }
    return seen.contains(upper);
  }
}
