package org.vertice.web.pages;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vertice.web.http.Fault;
import org.vertice.web.http.Html;
import org.vertice.web.limits.QueryService;
import org.vertice.web.site.FaultText;
import org.vertice.web.site.Paths;
import org.vertice.web.site.Visit;

/** The part of a page with an answer: its views, its files, and programs that ask the same. */
final class AnswerSection {

  private final Visit visit;
  private final QueryService service;
  private final Html html;

  AnswerSection(Visit visit, QueryService service) {
    this.visit = visit;
    this.service = service;
    this.html = visit.html();
  }

  /** An empty part, which a script may fill. */
  void empty() {
    html.open("section", "id", "answer", "aria-live", "polite").close("section").newLine();
  }

  /** What is wrong, in place of an answer. */
  void problem(Fault fault) {
    visit.response().setStatus(fault.status());
    html.open("section", "id", "answer", "aria-live", "polite");
    FaultText.write(visit, html, fault);
    html.close("section").newLine();
  }

  private static QueryService.Job job(Asked asked) {
    return asked.saved().isPresent()
        ? QueryService.Job.saved(asked.query())
        : QueryService.Job.given(asked.query());
  }

  /** Asks, and writes what came. */
  void write(Asked asked) throws IOException {
    Answer.Taker taker = new Answer.Taker();
    long start = System.nanoTime();
    try {
      service.run(visit.request(), visit.dataset(), job(asked), taker);
    } catch (Fault fault) {
      problem(fault);
      return;
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    Optional<Answer> answer = taker.taken().map(taken -> forReader(taken, asked));
    if (answer.isEmpty()) {
      empty();
      return;
    }
    Things things = new Things(visit.facts(), visit.language().tag());
    List<View> fitting = View.fitting(answer.get(), things);
    View view = asked.view().filter(fitting::contains).orElse(View.TABLE);
    html.open("section", "id", "answer", "aria-live", "polite");
    html.element("h2", visit.say("answer.title"));
    views(asked, fitting, view);
    if (asked.view().isPresent() && asked.view().get() != view) {
      html.element("p", visit.say("answer.unfit." + asked.view().get().word()), "class", "quiet");
    }
    html.append(new AnswerView(visit, things, asked.saved().isPresent()).write(answer.get(), view));
    visit.response().setHeader("Server-Timing", "query;dur=" + millis);
    files(asked);
    code(asked);
    html.close("section").newLine();
  }

  /**
   * A saved query has words for its columns and asks for names in one language; a reader gets both
   * in theirs. What a reader asks in their own words is answered as it was asked.
   */
  private Answer forReader(Answer answer, Asked asked) {
    if (asked.saved().isEmpty() || !(answer instanceof Answer.Rows rows)) {
      return answer;
    }
    String language = visit.language().tag();
    List<String> names =
        rows.names().stream().map(each -> asked.saved().get().column(each, language)).toList();
    Translation translation = new Translation(visit.facts(), language);
    return new Answer.Rows(names, translation.of(rows.rows()), rows.more());
  }

  private void views(Asked asked, List<View> fitting, View shown) {
    if (fitting.size() < 2) {
      return;
    }
    html.open("nav", "aria-label", visit.say("answer.views")).open("ul", "class", "chips");
    for (View view : fitting) {
      html.open("li").open("a", "href", asked.addressOf(view), "class", "chip");
      html.attribute("data-swap", "answer");
      if (view == shown) {
        html.attribute("aria-current", "page");
      }
      html.text(visit.say("answer.view." + view.word())).close("a").close("li");
    }
    html.close("ul").close("nav").newLine();
  }

  /** The same answer for machines, and the page's own address. */
  private void files(Asked asked) {
    boolean rows = asked.query().isSelectType() || asked.query().isAskType();
    html.open("p").text(visit.say("query.answer.as"));
    for (String form :
        rows ? List.of("csv", "tsv", "json", "xml") : List.of("ttl", "jsonld", "nt", "rdf")) {
      html.text(" ")
          .element(
              "a",
              form.toUpperCase(Locale.ROOT),
              "href",
              asked.answerAs(form),
              "download",
              "answer." + form);
    }
    html.text(" · ").element("a", visit.say("answer.permanent"), "href", asked.address());
    html.close("p").newLine();
  }

  private void code(Asked asked) {
    String endpoint = visit.address(Paths.SPARQL);
    html.open("details", "class", "samples", "data-copy", visit.say("answer.copy"))
        .element("summary", visit.say("answer.code"));
    new CodeSamples(endpoint, asked.text(), asked.query())
        .all()
        .forEach(
            (language, text) -> {
              html.element("h3", language);
              html.open("pre", "tabindex", "0").attribute("aria-label", language);
              html.element("code", text).close("pre").newLine();
            });
    html.close("details").newLine();
  }
}
