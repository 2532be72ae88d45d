package org.vertice.web.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.site.Claim;
import org.vertice.web.site.Page;
import org.vertice.web.site.PageContext;
import org.vertice.web.site.Site;

/** The list of the cited documents at {@code /sources}, and each of them below it. */
public final class SourcePages extends Page {

  private static final long serialVersionUID = 1;

  private final transient DocumentTexts texts;

  /** Pages of the cited documents. */
  public SourcePages(Site site, DocumentTexts texts) {
    super(site);
    this.texts = texts;
  }

  @Override
  protected String write(PageContext page) {
    String path = Optional.ofNullable(page.request().getPathInfo()).orElse("/").substring(1);
    List<Node> documents = documents(page);
    if (path.isEmpty()) {
      return list(page, documents);
    }
    Node document =
        documents.stream()
            .filter(each -> Claim.documentId(each, page.facts()).equals(path))
            .findFirst()
            .orElseThrow(
                () ->
                    new HttpStatusException(404, "There is no document " + path + ".")
                        .worded("fault.document", path));
    return new SourcePage(document, texts.of(document, page.facts()), page).show();
  }

  /** All documents, in the order of their names in the reader's language. */
  static List<Node> documents(PageContext page) {
    return page
        .facts()
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.DOCUMENT)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .distinct()
        .sorted(Comparator.comparing((Node each) -> page.labels().of(each)))
        .toList();
  }

  /** The claims that rest on a document. */
  static List<Node> claims(Node document, Graph facts) {
    return facts
        .find(Node.ANY, VerticeVocabulary.SOURCE, document)
        .mapWith(Triple::getSubject)
        .filterKeep(each -> Claim.isClaim(each, facts))
        .toList()
        .stream()
        .distinct()
        .toList();
  }

  /**
   * A document of the list.
   *
   * @param notAccepted how many of its claims are not taken for facts
   */
  record Entry(
      Node iri,
      String address,
      String id,
      @Nullable String language,
      int claims,
      long notAccepted,
      boolean hasText) {}

  private String list(PageContext page, List<Node> documents) {
    List<Entry> entries = documents.stream().map(document -> entry(document, page)).toList();
    page.show(out -> JtesourcesGenerated.render(out, null, page, entries));
    return page.say("sources.title");
  }

  private Entry entry(Node document, PageContext page) {
    Graph facts = page.facts();
    List<Node> claims = claims(document, facts);
    return new Entry(
        document,
        Claim.readerAddress(document, facts),
        Claim.documentId(document, facts),
        Values.text(facts, document, DCTerms.language.asNode())
            .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(page.language().locale()))
            .orElse(null),
        claims.size(),
        claims.stream().filter(each -> !Claim.isAccepted(each, facts)).count(),
        texts.of(document, facts).isPresent());
  }
}
