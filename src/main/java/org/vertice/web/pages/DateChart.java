package org.vertice.web.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.vertice.web.site.PageContext;
import org.vertice.web.views.Kind;
import org.vertice.web.views.TimeScale.Days;
import org.vertice.web.views.timeline.Period;
import org.vertice.web.views.timeline.TimelineDrawing;
import org.vertice.web.views.timeline.TimelineEntry;
import org.vertice.web.views.timeline.TimelineWords;

/** The rows of an answer on a time axis; a second column of dates is their end. */
final class DateChart {

  private static final TimelineDrawing.Form FORM =
      new TimelineDrawing.Form("answer", 1080, false, 30);

  private final PageContext page;
  private final Answer.Rows answer;
  private final NameResolver things;
  private final List<Integer> dates;
  private final Optional<Integer> name;

  DateChart(PageContext page, Answer.Rows answer, NameResolver things) {
    this.page = page;
    this.answer = answer;
    this.things = things;
    Columns columns = Columns.of(answer, things);
    this.dates = columns.all(Columns.ColumnType.DATE);
    this.name =
        columns.first(Columns.ColumnType.THING).or(() -> columns.first(Columns.ColumnType.TEXT));
  }

  /** Writes it. */
  Content draw() {
    List<TimelineEntry> entries = new ArrayList<>();
    for (List<Optional<Node>> row : answer.rows()) {
      period(row).ifPresent(period -> entries.add(entry(row, period)));
    }
    if (entries.isEmpty()) {
      return output -> {
        output.writeContent("<p>");
        output.writeUserContent(page.say("answer.none"));
        output.writeContent("</p>");
      };
    }
    TimelineWords words =
        new TimelineWords(
            page.language().locale(),
            page.say("answer.drawing.timeline"),
            page.say("time.from"),
            page.say("time.until"),
            "",
            number -> page.count("answer.rows", number));
    return new TimelineDrawing(words, days -> "#answer").draw(entries, window(entries), FORM);
  }

  private Optional<Period> period(List<Optional<Node>> row) {
    Optional<String> start = text(row, dates.get(0));
    Optional<String> end = dates.size() > 1 ? text(row, dates.get(1)) : Optional.empty();
    return Period.of(start.or(() -> end).orElse(null), end.or(() -> start).orElse(null));
  }

  private static Optional<String> text(List<Optional<Node>> row, int column) {
    return row.get(column)
        .map(Node::getLiteralLexicalForm)
        .map(each -> each.replaceFirst("T.*", ""));
  }

  private TimelineEntry entry(List<Optional<Node>> row, Period period) {
    Optional<Node> named = name.flatMap(row::get);
    String words = named.map(page.labels()::of).or(() -> text(row, dates.get(0))).orElse("");
    String address =
        named
            .flatMap(things::of)
            .or(() -> row.stream().flatMap(Optional::stream).filter(Node::isURI).findFirst())
            .map(page::address)
            .orElse("#answer");
    Kind lane = new Kind("row", answer.names().get(dates.get(0)));
    return new TimelineEntry(
        address, words, address, lane, period, TimelineEntry.Standing.ACCEPTED, List.of());
  }

  private static Days window(List<TimelineEntry> entries) {
    List<LocalDate> days =
        entries.stream()
            .flatMap(entry -> Stream.of(entry.period().earliest(), entry.period().latest()))
            .flatMap(Optional::stream)
            .sorted(Comparator.naturalOrder())
            .toList();
    return new Days(days.get(0).minusDays(1), days.get(days.size() - 1).plusDays(1));
  }
}
