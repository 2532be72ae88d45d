package org.vertice.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.vertice.web.http.SnapshotCache;
import org.vertice.web.http.UrlEncoding;
import org.vertice.web.pages.Vocabulary.ClassTerm;
import org.vertice.web.pages.Vocabulary.PropertyTerm;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;

/** The reference of a graph's ontologies and code lists, by their own labels. */
public final class OntologyPage extends Page {

  /** Where it is. */
  public static final String PATH = "/ontology";

  private static final long serialVersionUID = 1;

  private final transient SnapshotCache<Vocabulary> vocabularies;

  /**
   * A page of a site.
   *
   * @param vocabularies the terms of each snapshot
   */
  public OntologyPage(Site site, SnapshotCache<Vocabulary> vocabularies) {
    super(site);
    this.vocabularies = vocabularies;
  }

  /** The terms that the dataset of a snapshot declares, read once. */
  public static SnapshotCache<Vocabulary> vocabularies() {
    return new SnapshotCache<>(snapshot -> VocabularyReader.read(snapshot.dataset()));
  }

  /** An ontology with the terms that it defines. */
  record Section(
      Node ontology,
      List<String> versions,
      ClassDiagram diagram,
      List<ClassTerm> classes,
      List<PropertyTerm> properties) {}

  @Override
  protected String write(PageContext page) {
    Vocabulary vocabulary = vocabularies.of(page.snapshot());
    List<Section> sections =
        vocabulary.ontologies().stream()
            .map(ontology -> section(ontology, vocabulary, page))
            .filter(each -> !each.classes().isEmpty() || !each.properties().isEmpty())
            .toList();
    page.style("ask.css");
    page.show(out -> JteontologyGenerated.render(out, null, page, vocabulary, sections));
    return page.say("ontology.title");
  }

  private static Section section(Node ontology, Vocabulary vocabulary, PageContext page) {
    return new Section(
        ontology,
        page.facts()
            .find(ontology, OWL2.versionInfo.asNode(), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isLiteral)
            .mapWith(Node::getLiteralLexicalForm)
            .toList(),
        new ClassDiagram(vocabulary, ontology, page.labels()::of),
        vocabulary.classes().values().stream()
            .filter(each -> each.ontology().filter(ontology::equals).isPresent())
            .toList(),
        vocabulary.properties().values().stream()
            .filter(each -> each.ontology().filter(ontology::equals).isPresent())
            .toList());
  }

  /** Relation → terms that have it to a class. */
  static Map<String, List<Node>> related(ClassTerm term, Vocabulary vocabulary) {
    Map<String, List<Node>> related = new LinkedHashMap<>();
    related.put("ontology.parents", term.parents());
    related.put("ontology.children", term.children());
    related.put(
        "ontology.domain.of", vocabulary.of(term.iri()).stream().map(PropertyTerm::iri).toList());
    return related;
  }

  /** Relation → terms that have it to a property. */
  static Map<String, List<Node>> related(PropertyTerm term) {
    Map<String, List<Node>> related = new LinkedHashMap<>();
    related.put("ontology.domain", term.domains());
    related.put("ontology.range", term.ranges());
    related.put("ontology.parents", term.parents());
    return related;
  }

  /** The address of the editor with a query. */
  static String queryAddress(String query) {
    return Paths.QUERY + "?query=" + UrlEncoding.encoded(query);
  }
}
