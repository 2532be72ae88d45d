package org.vertice.web.site;

import gg.jte.html.HtmlContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.vertice.rdf.Labels;
import org.vertice.web.http.Html;
import org.vertice.web.http.Mount;
import org.vertice.web.http.Snapshot;

/**
 * What a page and its templates know: the request, the reader's language, the state of the graph,
 * and how texts and terms are shown to this reader. The graph is read within the transaction that
 * is open meanwhile.
 *
 * @param response for its status and headers only
 * @param snapshot the state of the graph that the whole page is about
 * @param labels what things are called in the reader's language
 * @param times dates and lengths of time in words
 * @param html what stands between head and foot of the page
 * @param styles the page's style sheets
 * @param scripts the page's scripts; it must be of use without them
 */
public record Visit(
    Site site,
    HttpServletRequest request,
    HttpServletResponse response,
    Snapshot snapshot,
    Language language,
    Messages messages,
    Labels labels,
    TimeText times,
    Html html,
    Set<String> styles,
    Set<String> scripts) {

  private static final List<Node> EXPLAINING =
      List.of(
          SKOS.definition.asNode(),
          RDFS.comment.asNode(),
          DCTerms.description.asNode(),
          SKOS.scopeNote.asNode(),
          SKOS.note.asNode());

  static Visit of(
      Site site, HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
    Language language = Language.of(request);
    Messages messages = Messages.in(language);
    DatasetGraph dataset = snapshot.dataset();
    Labels labels =
        new Labels(
            dataset.getDefaultGraph(),
            Txn.calculateRead(dataset, () -> dataset.prefixes().getMapping()),
            language.tag(),
            property -> KnownTerms.word(property, messages));
    return new Visit(
        site,
        request,
        response,
        snapshot,
        language,
        messages,
        labels,
        new TimeText(messages),
        new Html(),
        new LinkedHashSet<>(List.of("style.css")),
        new LinkedHashSet<>());
  }

  /** A parameter of the address; empty too where it is blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  /** All graphs. */
  public DatasetGraph dataset() {
    return snapshot.dataset();
  }

  /** The accepted view. */
  public Graph facts() {
    return snapshot.dataset().getDefaultGraph();
  }

  /** A text of the interface: {@link Messages#say}. */
  public String say(String key, Object... values) {
    return messages.say(key, values);
  }

  /** A number of something: {@link Messages#count}. */
  public String count(String key, long number) {
    return messages.count(key, number);
  }

  /** A number as the language writes it. */
  public String number(long number) {
    return messages.number(number);
  }

  /** Where the graph's things have their pages. */
  public IriSpace space() {
    return site.spaces().of(snapshot);
  }

  /** The address of the server as its readers know it, without a slash at its end. */
  public String address() {
    return site.address().of(request);
  }

  /** The address of a path of the site as its readers know it. */
  public String address(String path) {
    return site.address().of(request, path);
  }

  /** The address of a thing's page. */
  public String address(Node thing) {
    return space().address(thing.getURI());
  }

  /** Where the reader of sources shows a document. */
  public String reader(Node document) {
    return Claim.readerAddress(document, facts());
  }

  /** Any term: a thing as a link, a literal as a text. */
  public Term term(Node term) {
    return term.isURI()
        ? link(term)
        : term.isLiteral() ? literal(term) : Term.text(labels.of(term), null, null);
  }

  /** A thing, as a link to its page. */
  public Term link(Node thing) {
    Optional<Node> label = labels.literal(thing);
    return new Term(
        called(thing),
        address(thing),
        label.map(this::foreign).orElse(null),
        label.isPresent() ? null : "unnamed",
        space().has(thing.getURI()) ? null : thing.getURI(),
        null);
  }

  /** A property, as a link to what the ontology says of it. */
  public Term property(Node property) {
    return Term.link(labels.ofProperty(property), address(property), "property");
  }

  /** What a thing is called: without a label, by its kind and by what it links. */
  public String called(Node thing) {
    return labels.label(thing).orElseGet(() -> labels.described(thing));
  }

  /** A thing's label without a link. */
  public Term name(Node thing) {
    return labels
        .literal(thing)
        .map(this::literal)
        .orElseGet(() -> Term.text(called(thing), null, null));
  }

  /** A text in its own language; a date in words, with the date as the data has it. */
  public Term literal(Node literal) {
    String written = literal.getLiteralLexicalForm();
    Optional<String> time = times.of(literal);
    return time.map(words -> new Term(words, null, null, null, null, written))
        .orElseGet(() -> Term.text(written, foreign(literal), null));
  }

  /** Whether a term is a date or a length of time that is shown in words. */
  public boolean isTime(Node term) {
    return term.isLiteral() && times.of(term).isPresent();
  }

  /** The thing's names in other scripts than the label's. */
  public List<Term> originals(Node thing) {
    return labels.inOtherScripts(thing).stream()
        .map(name -> Term.text(name.getLiteralLexicalForm(), name.getLiteralLanguage(), "original"))
        .toList();
  }

  /** What a thing is or means: in the reader's language, otherwise in English, or in any. */
  public @Nullable Term definition(Node thing) {
    return EXPLAINING.stream()
        .flatMap(
            property ->
                facts().find(thing, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
                    .filter(Node::isLiteral)
                    .min(
                        Comparator.comparing(
                                (Node each) -> !each.getLiteralLanguage().equals(language.tag()))
                            .thenComparing(each -> !each.getLiteralLanguage().equals("en"))
                            .thenComparing(each -> each.toString()))
                    .stream())
        .findFirst()
        .map(this::literal)
        .orElse(null);
  }

  private @Nullable String foreign(Node literal) {
    String tag = literal.getLiteralLanguage();
    return tag.isEmpty() || tag.equals(language.tag()) ? null : tag;
  }

  /**
   * Adds to the page what a template makes of its values, such as {@code out ->
   * JtehomeGenerated.render(out, null, page, model)}.
   */
  public Visit show(HtmlContent part) {
    PageOutput output = new PageOutput();
    part.writeTo(output);
    html.markup(output.toString());
    return this;
  }

  /** The page's first heading. */
  public Visit heading(String title) {
    return show(out -> JteheadingGenerated.render(out, null, title, null));
  }

  /** The page's first heading with a sentence that says what is here. */
  public Visit heading(String title, String lead) {
    return show(out -> JteheadingGenerated.render(out, null, title, lead));
  }

  /** Has the page load scripts of this server. */
  public Visit script(String... assets) {
    scripts.addAll(List.of(assets));
    return this;
  }

  /** Has the page load more style sheets of this server. */
  public Visit style(String... assets) {
    styles.addAll(List.of(assets));
    return this;
  }

  /** The address of a style sheet, script or picture. */
  String asset(String name) {
    return site.assets().address(name);
  }

  /** Whether this page belongs to the main page at a path. */
  boolean isWithin(String path) {
    return (request.getRequestURI() + "/").startsWith(path + "/");
  }

  /** The requested address, for print. */
  String asked() {
    String query = request.getQueryString();
    return address() + request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  /** The whole document. Nothing may be added to the page after this. */
  public String document(String title) {
    if (!scripts.isEmpty()) {
      response.setHeader(ContentPolicy.HEADER, ContentPolicy.SCRIPTS.text());
    }
    PageOutput output = new PageOutput();
    JtelayoutGenerated.render(output, null, this, title);
    return Mount.of(request).page(output.toString());
  }
}
