package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.Code;
import org.vertice.web.pages.Vocabulary.CodeList;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.pages.Vocabulary.PropertyType;

/** Reads a {@link Vocabulary} off a dataset. */
final class VocabularyReader {

  private static final Comparator<Node> BY_IRI = Comparator.comparing(Node::toString);

  private final Graph graph;
  private final TermUsage usage;
  private final List<Node> ontologies;
  private final Set<Node> classes;

  private VocabularyReader(DatasetGraph dataset) {
    this.graph = dataset.getDefaultGraph();
    this.usage = new TermUsage(dataset);
    this.classes = declared(OWL.Class, RDFS.Class);
    this.ontologies = ontologies();
  }

  /** The vocabulary of a dataset. */
  static Vocabulary read(DatasetGraph dataset) {
    return Txn.calculateRead(dataset, () -> new VocabularyReader(dataset).vocabulary());
  }

  private Vocabulary vocabulary() {
    Map<Node, PropertyTerm> properties = properties();
    Map<Node, Long> borrowed = new TreeMap<>(BY_IRI);
    borrowed.putAll(usage.facts());
    borrowed.keySet().removeAll(properties.keySet());
    return new Vocabulary(ontologies, classes(), properties, lists(), borrowed);
  }

  private Set<Node> declared(Resource... types) {
    Set<Node> declared = new TreeSet<>(BY_IRI);
    for (Resource type : types) {
      subjects(RDF.type, type.asNode()).stream().filter(Node::isURI).forEach(declared::add);
    }
    return declared;
  }

  /** The engine's own comes last, and what declares no class after what does. */
  private List<Node> ontologies() {
    return declared(OWL.Ontology).stream()
        .sorted(
            Comparator.comparing(
                    (Node each) -> VerticeVocabulary.NAMESPACE.startsWith(each.getURI()))
                .thenComparing(each -> classes.stream().noneMatch(type -> within(type, each)))
                .thenComparing(BY_IRI))
        .toList();
  }

  private static boolean within(Node term, Node ontology) {
    String rest =
        term.getURI().startsWith(ontology.getURI())
            ? term.getURI().substring(ontology.getURI().length())
            : "";
    return rest.startsWith("#") || rest.startsWith("/") || ontology.getURI().matches(".*[#/]");
  }

  /** The ontology that says so, or whose IRI the term's begins with. */
  private Optional<Node> ontologyOf(Node term) {
    return objects(term, RDFS.isDefinedBy).stream()
        .filter(ontologies::contains)
        .findFirst()
        .or(
            () ->
                ontologies.stream()
                    .filter(each -> term.getURI().startsWith(each.getURI()) && within(term, each))
                    .findFirst());
  }

  /** Whether a term is explained here, and not only mentioned. */
  private boolean isOwn(Node term) {
    return ontologyOf(term).isPresent() || !objects(term, RDFS.label).isEmpty();
  }

  private Map<Node, ClassTerm> classes() {
    Map<Node, ClassTerm> terms = new LinkedHashMap<>();
    List<Node> own = classes.stream().filter(this::isOwn).toList();
    List<Node> roots =
        own.stream()
            .filter(each -> parents(each, RDFS.subClassOf).stream().noneMatch(own::contains))
            .toList();
    roots.forEach(root -> add(root, 0, own, terms));
    // A circle of subclasses has no root.
    own.stream().filter(each -> !terms.containsKey(each)).forEach(each -> add(each, 0, own, terms));
    return terms;
  }

  private void add(Node type, int depth, List<Node> own, Map<Node, ClassTerm> terms) {
    if (terms.containsKey(type)) {
      return;
    }
    Set<Node> things = usage.things(below(type));
    List<Node> children =
        subjects(RDFS.subClassOf, type).stream().filter(own::contains).sorted(BY_IRI).toList();
    terms.put(
        type,
        new ClassTerm(
            type,
            ontologyOf(type),
            depth,
            parents(type, RDFS.subClassOf),
            children,
            things.size(),
            usage.best(things)));
    children.forEach(child -> add(child, depth + 1, own, terms));
  }

  private Set<Node> below(Node type) {
    Set<Node> below = new LinkedHashSet<>(List.of(type));
    List<Node> open = new ArrayList<>(below);
    while (!open.isEmpty()) {
      subjects(RDFS.subClassOf, open.remove(0)).stream().filter(below::add).forEach(open::add);
    }
    return below;
  }

  private List<Node> parents(Node term, Property relation) {
    return objects(term, relation).stream()
        .filter(each -> each.isURI() && !each.equals(term))
        .toList();
  }

  private Map<Node, PropertyTerm> properties() {
    Map<Node, PropertyTerm> terms = new TreeMap<>(BY_IRI);
    Set<Node> objects = declared(OWL.ObjectProperty);
    Set<Node> data = declared(OWL.DatatypeProperty);
    Set<Node> all = new TreeSet<>(BY_IRI);
    all.addAll(objects);
    all.addAll(data);
    all.addAll(declared(OWL.AnnotationProperty, RDF.Property));
    for (Node each : all) {
      if (isOwn(each)) {
        PropertyType kind =
            objects.contains(each)
                ? PropertyType.OBJECT
                : data.contains(each) ? PropertyType.DATA : PropertyType.ANNOTATION;
        terms.put(
            each,
            new PropertyTerm(
                each,
                kind,
                ontologyOf(each),
                parents(each, RDFS.subPropertyOf),
                united(each, RDFS.domain),
                united(each, RDFS.range),
                usage.facts(each),
                usage.claimed(each),
                usage.example(each)));
      }
    }
    return terms;
  }

  /** Classes, and the members of classes that unite others. */
  private List<Node> united(Node term, Property relation) {
    Set<Node> members = new LinkedHashSet<>();
    for (Node each : objects(term, relation)) {
      if (each.isURI()) {
        members.add(each);
      } else {
        for (Node list : objects(each, OWL.unionOf)) {
          members.addAll(GraphList.members(new GNode(graph, list)));
        }
      }
    }
    return members.stream().filter(Node::isURI).sorted(BY_IRI).toList();
  }

  private List<CodeList> lists() {
    return declared(SKOS.ConceptScheme).stream()
        .map(
            scheme ->
                new CodeList(
                    scheme,
                    subjects(SKOS.inScheme, scheme).stream()
                        .filter(Node::isURI)
                        .distinct()
                        .sorted(BY_IRI)
                        .map(each -> new Code(each, usage.asObject(each)))
                        .toList()))
        .toList();
  }

  private List<Node> objects(Node subject, Property property) {
    return Values.of(graph, subject, property.asNode());
  }

  private List<Node> subjects(Property property, Node object) {
    return graph.find(Node.ANY, property.asNode(), object).mapWith(Triple::getSubject).toList();
  }
}
