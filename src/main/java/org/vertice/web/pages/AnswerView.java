package org.vertice.web.pages;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.vertice.web.site.Claim;
import org.vertice.web.site.Term;
import org.vertice.web.site.Visit;

/**
 * An answer in one of the views that fit it ({@code answer.jte}).
 *
 * @param things that the answer names
 * @param datesInWords whether dates are shown in words, or as the answer has them
 */
record AnswerView(Visit page, Answer answer, View view, NameResolver things, boolean datesInWords) {

  /** From this length on a text needs a wide column. */
  private static final int LONG_TEXT = 30;

  /**
   * A cell of a table: a term, or a text as it is.
   *
   * @param title what is shown when the pointer rests on it
   * @param lang the language of the text, if it has one
   * @param type the class for the style sheet: number, long or none
   */
  record Cell(
      String text,
      @Nullable Term term,
      @Nullable String title,
      @Nullable String lang,
      @Nullable String type) {}

  /** The chart, timeline or graph; none where the view is a table. */
  @Nullable Content drawing() {
    if (answer instanceof Answer.Triples triples) {
      return view == View.GRAPH ? new LinkDrawing(page, LinkedThings.of(triples)).draw() : null;
    }
    Answer.Rows rows = (Answer.Rows) answer;
    return switch (view) {
      case CHART -> new BarChart(page, rows, things).draw();
      case TIMELINE -> new DateChart(page, rows, things).draw();
      case GRAPH -> new LinkDrawing(page, LinkedThings.of(rows, things)).draw();
      case TABLE -> null;
    };
  }

  /** The names of the columns. */
  List<String> columns() {
    return answer instanceof Answer.Rows rows
        ? rows.names()
        : Stream.of("answer.subject", "answer.property", "answer.value").map(page::say).toList();
  }

  /** The rows of the table. */
  List<List<Cell>> rows() {
    return answer instanceof Answer.Triples triples
        ? triples.triples().stream()
            .map(
                triple ->
                    List.of(
                        cell(triple.getSubject()),
                        cell(page.property(triple.getPredicate()), null),
                        cell(triple.getObject())))
            .toList()
        : ((Answer.Rows) answer)
            .rows().stream()
                .map(
                    row ->
                        row.stream()
                            .map(each -> each.map(this::cell).orElseGet(() -> text("", null, null)))
                            .toList())
                .toList();
  }

  /** How many rows or triples are shown, and whether these are all. */
  String count() {
    if (answer instanceof Answer.Triples triples) {
      String count = page.count("answer.triples", triples.triples().size());
      return triples.more() ? page.say("answer.cut.triples", count) : count;
    }
    Answer.Rows rows = (Answer.Rows) answer;
    String count = page.count("answer.rows", rows.rows().size());
    return rows.more() ? page.say("answer.cut", count) : count;
  }

  private static Cell cell(Term term, @Nullable String title) {
    return new Cell("", term, title, null, null);
  }

  private static Cell text(String text, @Nullable Term term, @Nullable String lang) {
    return new Cell(text, term, null, lang, text.length() > LONG_TEXT ? "long" : null);
  }

  private Cell cell(Node term) {
    if (term.isURI()) {
      return cell(page.link(term), page.labels().shortened(term));
    }
    if (!term.isLiteral()) {
      return text(term.toString(), null, null);
    }
    String text = term.getLiteralLexicalForm();
    String lang = term.getLiteralLanguage().isEmpty() ? null : term.getLiteralLanguage();
    Term shown =
        datesInWords && page.isTime(term)
            ? page.literal(term)
            : things.of(term).map(thing -> Term.link(text, address(thing), null)).orElse(null);
    return term.getLiteralValue() instanceof Number
        ? new Cell(text, shown, null, lang, "number")
        : text(text, shown, lang);
  }

  /** Where a thing is shown: a passage in its document with what is claimed of it. */
  private String address(Node thing) {
    return things
        .documentOf(thing)
        .map(source -> Claim.readerAddress(source, things.claimsOf(thing), page.facts()))
        .orElseGet(() -> page.address(thing));
  }
}
