package org.vertice.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.vertice.rdf.Labels;
import org.vertice.web.http.Html;

/** Writes the graph's terms: things as links under their label, texts in their own language. */
public final class Terms {

  /** What HTML takes for a date, and for a length of time. */
  private static final Pattern TIME =
      Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}|P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?)?");

  private final Html html;
  private final Labels labels;
  private final IriSpace space;
  private final Language language;
  private final TimeText times;

  Terms(Html html, Labels labels, IriSpace space, Language language) {
    this.html = html;
    this.labels = labels;
    this.space = space;
    this.language = language;
    this.times = new TimeText(Messages.in(language));
  }

  /** The address of a thing's page. */
  public String address(Node thing) {
    return space.address(thing.getURI());
  }

  /** Any term: a thing as a link, a text as it is. */
  public Terms term(Node term) {
    if (term.isURI()) {
      return link(term);
    }
    return term.isLiteral() ? literal("span", term) : text(labels.of(term));
  }

  /** A thing, as a link to its page. */
  public Terms link(Node thing, String... attributes) {
    List<String> all = new ArrayList<>(List.of("href", address(thing)));
    all.addAll(List.of(attributes));
    if (!space.has(thing.getURI())) {
      all.addAll(List.of("data-iri", thing.getURI())); // shown on paper, where a link leads nowhere
    }
    Optional<Node> label = labels.literal(thing);
    label.ifPresent(each -> all.addAll(foreign(each)));
    if (label.isEmpty()) {
      all.addAll(List.of("class", "unnamed"));
    }
    html.element("a", called(thing), all.toArray(String[]::new));
    return this;
  }

  /** A property, as a link to what the ontology says of it. */
  public Terms property(Node property) {
    html.element("a", labels.ofProperty(property), "href", address(property), "class", "property");
    return this;
  }

  /** What a thing is called: without a label, by what kind it is and what it links. */
  public String called(Node thing) {
    return labels.described(thing);
  }

  /** A thing's label without a link. */
  public Terms name(String element, Node thing) {
    Optional<Node> label = labels.literal(thing);
    if (label.isPresent()) {
      return literal(element, label.get());
    }
    html.element(element, called(thing));
    return this;
  }

  /**
   * A text in an element that says its language where that is not the page's; a date in words, with
   * the date as it is written for scripts.
   */
  public Terms literal(String element, Node literal) {
    Optional<String> time = times.of(literal);
    if (time.isPresent()) {
      String written = literal.getLiteralLexicalForm();
      boolean day = TIME.matcher(written).matches();
      html.element(day ? "time" : "data", time.get(), day ? "datetime" : "value", written);
      return this;
    }
    html.element(element, literal.getLiteralLexicalForm(), foreign(literal).toArray(String[]::new));
    return this;
  }

  /** Whether a term is written in words where it is a date or a length of time. */
  public boolean isTime(Node term) {
    return term.isLiteral() && times.of(term).isPresent();
  }

  /** The thing's names in other scripts than the label's, each in an element of its own. */
  public Terms originals(Node thing) {
    for (Node name : labels.inOtherScripts(thing)) {
      html.text(" ");
      html.element(
          "span",
          name.getLiteralLexicalForm(),
          "lang",
          name.getLiteralLanguage(),
          "class",
          "original");
    }
    return this;
  }

  private Terms text(String text) {
    html.text(text);
    return this;
  }

  private List<String> foreign(Node literal) {
    String tag = literal.getLiteralLanguage();
    return tag.isEmpty() || tag.equals(language.tag()) ? List.of() : List.of("lang", tag);
  }
}
