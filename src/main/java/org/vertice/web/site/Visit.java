package org.vertice.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.vertice.rdf.Labels;
import org.vertice.web.http.Html;
import org.vertice.web.http.Mount;
import org.vertice.web.http.Snapshot;

/**
 * One reader at one page: what is asked, in which language, of which state of the graph, and the
 * page as it is written. The graph is read within the transaction that is open meanwhile.
 */
public final class Visit {

  private final Site site;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Snapshot snapshot;
  private final Language language;
  private final Messages messages;
  private final Labels labels;
  private final Html html = new Html();
  private final Terms terms;
  private final Set<String> scripts = new LinkedHashSet<>();
  private final Set<String> styles = new LinkedHashSet<>(List.of("style.css"));

  Visit(Site site, HttpServletRequest request, HttpServletResponse response, Snapshot snapshot) {
    this.site = site;
    this.request = request;
    this.response = response;
    this.snapshot = snapshot;
    this.language = Language.of(request);
    this.messages = Messages.in(language);
    this.labels =
        new Labels(
            snapshot.dataset().getDefaultGraph(),
            Txn.calculateRead(snapshot.dataset(), () -> snapshot.dataset().prefixes().getMapping()),
            language.tag(),
            property -> KnownTerms.word(property, messages));
    this.terms = new Terms(html, labels, site.space(snapshot), language);
  }

  /** What is asked. */
  public HttpServletRequest request() {
    return request;
  }

  /** What is answered: for its status and headers only. */
  public HttpServletResponse response() {
    return response;
  }

  /** A parameter of the address; empty too where it is blank. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
  }

  /** The state of the graph that the whole page is about. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** All graphs. */
  public DatasetGraph dataset() {
    return snapshot.dataset();
  }

  /** The accepted view. */
  public Graph facts() {
    return snapshot.dataset().getDefaultGraph();
  }

  /** The reader's language. */
  public Language language() {
    return language;
  }

  /** The interface's texts in the reader's language. */
  public Messages messages() {
    return messages;
  }

  /** A text of the interface: {@link Messages#say}. */
  public String say(String key, Object... values) {
    return messages.say(key, values);
  }

  /** So many of something: {@link Messages#count}. */
  public String count(String key, long number) {
    return messages.count(key, number);
  }

  /** What things are called in the reader's language. */
  public Labels labels() {
    return labels;
  }

  /** Writes the graph's terms into this page. */
  public Terms terms() {
    return terms;
  }

  /** Writes the graph's terms into a part of a page. */
  public Terms terms(Html part) {
    return new Terms(part, labels, site.space(snapshot), language);
  }

  /** Where the graph's things have their pages. */
  public IriSpace space() {
    return site.space(snapshot);
  }

  /** The address of the server as its readers know it, without a slash at its end. */
  public String address() {
    return site.address(request);
  }

  /** The address of a path of the site as its readers know it. */
  public String address(String path) {
    return site.address(request, path);
  }

  /** What stands between head and foot of the page. */
  public Html html() {
    return html;
  }

  /** The page's first heading. */
  public Visit heading(String title) {
    html.open("header", "class", "heading").element("h1", title).close("header").newLine();
    return this;
  }

  /** The page's first heading with a sentence that says what is here. */
  public Visit heading(String title, String lead) {
    html.open("header", "class", "heading").element("h1", title);
    html.element("p", lead, "class", "lead").close("header").newLine();
    return this;
  }

  /**
   * Writes a text of the interface whose places {@code {0}}, {@code {1}}… are filled with what is
   * written for them, such as a link.
   */
  @SafeVarargs
  public final Visit sentence(String key, Consumer<Html>... parts) {
    String text = messages.pattern(key);
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      html.text(text.substring(from, open));
      parts[Integer.parseInt(text.substring(open + 1, close))].accept(html);
      from = close + 1;
    }
    html.text(text.substring(from));
    return this;
  }

  /** Has the page load a script of this server; the page must be of use without it. */
  public Visit script(String asset) {
    scripts.add(asset);
    return this;
  }

  /** Has the page load one more style sheet of this server. */
  public Visit style(String asset) {
    styles.add(asset);
    return this;
  }

  /** The whole document. Nothing may be added to the page after this. */
  public String document(String title) {
    if (!scripts.isEmpty()) {
      response.setHeader(ContentPolicy.HEADER, ContentPolicy.SCRIPTS.text());
    }
    return Mount.of(request).page(new Frame(this, site).document(title, styles, scripts));
  }
}
