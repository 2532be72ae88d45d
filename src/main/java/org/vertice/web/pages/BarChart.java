package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vertice.web.pages.Columns.ColumnType;
import org.vertice.web.site.PageContext;
import org.vertice.web.views.Box;
import org.vertice.web.views.Svg;
import org.vertice.web.views.TextSize;

/** A bar for each row of an answer, one below another, so that names have room. */
final class BarChart {

  /** More bars are no picture. */
  static final int MOST_BARS = 60;

  private static final double WIDTH = 1080;
  private static final double NAMES = 360;
  private static final double VALUES = 84;
  private static final double ROW = 27;
  private static final double BAR = 17;
  private static final double HEAD = 24;
  private static final TextSize TEXT = new TextSize(13);

  private final PageContext page;
  private final Answer.Rows answer;
  private final NameResolver things;
  private final List<List<Optional<Node>>> bars;
  private final int number;
  private final int name;
  private final double least;
  private final double most;

  BarChart(PageContext page, Answer.Rows answer, NameResolver things) {
    this.page = page;
    this.answer = answer;
    this.things = things;
    Columns columns = Columns.of(answer, things);
    this.number = columns.last(ColumnType.NUMBER).orElseThrow();
    this.name = columns.naming().orElseThrow();
    this.bars =
        answer.rows().stream().filter(row -> row.get(number).isPresent()).limit(MOST_BARS).toList();
    DoubleSummaryStatistics values = bars.stream().mapToDouble(this::value).summaryStatistics();
    this.least = Math.min(0, values.getMin());
    double high = Math.max(0, values.getMax());
    this.most = high == least ? least + 1 : high;
  }

  private double value(List<Optional<Node>> row) {
    return row.get(number)
        .map(node -> node.getLiteralValue() instanceof Number value ? value.doubleValue() : 0.0)
        .filter(Double::isFinite)
        .orElse(0.0);
  }

  private double x(double value) {
    return NAMES + (value - least) / (most - least) * (WIDTH - NAMES - VALUES);
  }

  /** Writes it. */
  Svg draw() {
    String title =
        page.say("answer.chart.title", answer.names().get(number), answer.names().get(name));
    double height = HEAD + bars.size() * ROW + 8;
    Svg svg = new Svg("bars", WIDTH, height, title);
    svg.text("axis", NAMES, 14, "start", answer.names().get(number));
    for (double tick : ticks()) {
      svg.line("tick", x(tick), HEAD - 4, x(tick), height - 4);
    }
    double y = HEAD;
    for (List<Optional<Node>> row : bars) {
      bar(svg, row, y);
      y += ROW;
    }
    return svg.end();
  }

  private void bar(Svg svg, List<Optional<Node>> row, double y) {
    double value = value(row);
    String words = row.get(name).map(page.labels()::of).orElse("—").replaceAll("\\s+", " ");
    String number = row.get(this.number).map(Node::getLiteralLexicalForm).orElse("");
    Optional<Node> thing =
        row.get(name)
            .flatMap(things::of)
            .or(() -> row.stream().flatMap(Optional::stream).filter(Node::isURI).findFirst());
    thing.ifPresent(node -> svg.link(page.address(node), "bar", words + ": " + number));
    svg.text("name", NAMES - 10, y + BAR - 3, "end", TEXT.fitting(words, NAMES - 14));
    double from = Math.min(x(0), x(value));
    double to = Math.max(x(0), x(value));
    svg.rectangle("bar", Box.at(from, y, Math.max(1, to - from), BAR), 2);
    svg.text("value", to + 6, y + BAR - 3, "start", number);
    if (thing.isPresent()) {
      svg.endLink();
    }
  }

  /** Round numbers, some five of them, within the scale. */
  private List<Double> ticks() {
    double step = Math.pow(10, Math.floor(Math.log10((most - least) / 4)));
    for (double factor : List.of(1.0, 2.0, 5.0, 10.0)) {
      if ((most - least) / (step * factor) <= 6) {
        step *= factor;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (double tick = Math.ceil(least / step) * step; tick <= most; tick += step) {
      ticks.add(Double.parseDouble(String.format(Locale.ROOT, "%.6g", tick)));
    }
    return ticks;
  }
}
