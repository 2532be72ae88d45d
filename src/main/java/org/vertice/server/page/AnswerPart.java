package org.vertice.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.vertice.query.AnswerWriter;
import org.vertice.query.TermText;
import org.vertice.server.http.Html;
import org.vertice.server.site.Visit;

/** The part of a page that shows an answer. */
final class AnswerPart implements AnswerWriter {

  private static final int MOST_ROWS = 1000;

  /** From so many characters a text needs a wide column. */
  private static final int LONG_TEXT = 30;

  private final Visit visit;
  private final Html html;
  private final TermText terms;

  AnswerPart(Visit visit, Html html, PrefixMapping prefixes) {
    this.visit = visit;
    this.html = html;
    this.terms = new TermText(prefixes);
  }

  @Override
  public void rows(RowSet rows) {
    List<Var> variables = rows.getResultVars();
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        visit.say("answer.title"));
    html.open("table").open("thead").open("tr");
    variables.forEach(each -> html.element("th", each.getVarName(), "scope", "col"));
    html.close("tr").close("thead").newLine().open("tbody");
    long count = 0;
    while (rows.hasNext() && count < MOST_ROWS) {
      row(variables, rows.next());
      count++;
    }
    html.close("tbody").close("table").close("div");
    html.element(
        "p",
        rows.hasNext()
            ? visit.say("answer.cut", visit.count("answer.rows", count))
            : visit.count("answer.rows", count),
        "class",
        "quiet");
  }

  private void row(List<Var> variables, Binding binding) {
    html.open("tr");
    for (Var variable : variables) {
      Node term = binding.get(variable);
      if (term == null) {
        html.element("td", "");
      } else if (term.isURI()) {
        html.open("td")
            .element("a", terms.of(term), "href", visit.space().address(term.getURI()))
            .close("td");
      } else {
        words(terms.of(term), term.isLiteral() ? term.getLiteralLanguage() : "");
      }
    }
    html.close("tr").newLine();
  }

  private void words(String text, String language) {
    List<String> attributes = new ArrayList<>();
    if (!language.isEmpty()) {
      attributes.addAll(List.of("lang", language));
    }
    if (text.length() > LONG_TEXT) {
      attributes.addAll(List.of("class", "long"));
    }
    html.element("td", text, attributes.toArray(String[]::new));
  }

  @Override
  public void answer(boolean yes) {
    html.element("p", visit.say(yes ? "answer.yes" : "answer.no"), "class", "verdict");
  }

  @Override
  public void graph(Graph graph) throws IOException {
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).output(turtle);
    html.open("pre").element("code", turtle.toString(StandardCharsets.UTF_8)).close("pre");
  }
}
