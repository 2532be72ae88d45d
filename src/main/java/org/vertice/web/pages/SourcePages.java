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
import org.vertice.rdf.Values;
import org.vertice.rdf.VerticeVocabulary;
import org.vertice.web.http.Fault;
import org.vertice.web.http.Html;
import org.vertice.web.site.ClaimView;
import org.vertice.web.site.Page;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Site;
import org.vertice.web.site.Visit;

/** The list of sources at {@code /sources}, and each of them below it. */
public final class SourcePages extends Page {

  /** Where they are. */
  public static final String PATH = Paths.SOURCES;

  private static final long serialVersionUID = 1;

  private final transient DocumentTexts texts;

  /** Pages of the cited documents. */
  public SourcePages(Site site, DocumentTexts texts) {
    super(site);
    this.texts = texts;
  }

  @Override
  protected String write(Visit visit) {
    String path = Optional.ofNullable(visit.request().getPathInfo()).orElse("/").substring(1);
    List<Node> documents = documents(visit);
    if (path.isEmpty()) {
      return list(visit, documents);
    }
    Node document =
        documents.stream()
            .filter(each -> ClaimView.documentId(each, visit.facts()).equals(path))
            .findFirst()
            .orElseThrow(
                () ->
                    new Fault(404, "There is no document " + path + ".")
                        .worded("fault.document", path));
    return new SourcePage(document, texts.of(document, visit.facts()), visit).write();
  }

  /** All documents, in the order of their names in the reader's language. */
  static List<Node> documents(Visit visit) {
    return visit
        .facts()
        .find(Node.ANY, RDF.type.asNode(), VerticeVocabulary.DOCUMENT)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .distinct()
        .sorted(Comparator.comparing((Node each) -> visit.labels().of(each)))
        .toList();
  }

  /** The claims that rest on a document. */
  static List<Node> claims(Node document, Graph facts) {
    return facts
        .find(Node.ANY, VerticeVocabulary.SOURCE, document)
        .mapWith(Triple::getSubject)
        .filterKeep(each -> ClaimView.isClaim(each, facts))
        .toList()
        .stream()
        .distinct()
        .toList();
  }

  private String list(Visit visit, List<Node> documents) {
    String title = visit.say("sources.title");
    visit.heading(title, visit.say("sources.lead"));
    Html html = visit.html();
    Graph facts = visit.facts();
    html.open("ul", "class", "sources");
    for (Node document : documents) {
      List<Node> claims = claims(document, facts);
      long apart =
          claims.stream().filter(each -> !ClaimView.of(each, facts).isAccepted(facts)).count();
      html.open("li").open("h2");
      html.open("a", "href", ClaimView.readerAddress(document, facts));
      visit.terms().name("span", document);
      html.close("a").close("h2");
      html.open("p", "class", "quiet");
      html.element("code", ClaimView.documentId(document, facts));
      Values.text(facts, document, DCTerms.language.asNode())
          .ifPresent(tag -> html.text(" · ").text(languageName(tag, visit)));
      html.text(" · ").text(visit.count("sources.claims", claims.size()));
      if (apart > 0) {
        html.text(" · ").text(visit.count("sources.apart", apart));
      }
      html.text(" · ");
      html.text(
          visit.say(texts.of(document, facts).isPresent() ? "sources.text" : "sources.no.text"));
      html.close("p").close("li").newLine();
    }
    html.close("ul");
    return title;
  }

  private static String languageName(String tag, Visit visit) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(visit.language().locale());
  }
}
