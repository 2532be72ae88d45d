package org.vertice.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.vertice.web.site.Visit;
import org.vertice.web.views.Box;
import org.vertice.web.views.LabelPlacer;
import org.vertice.web.views.Svg;
import org.vertice.web.views.TextSize;

/**
 * Things as points and lines between them. Points push each other off and lines pull, from the same
 * start each time: one answer, one picture.
 */
final class LinkDrawing {

  private static final double WIDTH = 900;
  private static final int STEPS = 260;
  private static final double MARGIN = 70;
  private static final TextSize TEXT = new TextSize(12.5);
  private static final double LONGEST_NAME = 190;

  private final Visit visit;
  private final LinkedThings links;
  private final List<Node> things;
  private final double height;
  private final double[] x;
  private final double[] y;

  LinkDrawing(Visit visit, LinkedThings links) {
    this.visit = visit;
    this.links = links;
    this.things = new ArrayList<>(links.things());
    this.height = Math.max(320, Math.min(900, 130 + 60 * Math.sqrt(things.size()) * 1.6));
    this.x = new double[things.size()];
    this.y = new double[things.size()];
    layOut();
  }

  private void layOut() {
    int count = things.size();
    for (int i = 0; i < count; i++) {
      // A sunflower: even, and without two points in one place.
      double radius = Math.sqrt((i + 0.5) / count);
      double angle = i * 2.399963;
      x[i] = WIDTH / 2 + radius * Math.cos(angle) * (WIDTH / 2 - MARGIN);
      y[i] = height / 2 + radius * Math.sin(angle) * (height / 2 - MARGIN / 2);
    }
    Map<Node, Integer> places = new HashMap<>();
    things.forEach(each -> places.put(each, places.size()));
    double ideal = 0.85 * Math.sqrt(WIDTH * height / Math.max(1, count));
    for (int step = 0; step < STEPS; step++) {
      move(places, ideal, ideal * (1 - step / (double) STEPS) / 3);
    }
    spread(x, MARGIN, WIDTH - MARGIN - LONGEST_NAME / 2);
    spread(y, 24, height - 24);
  }

  /** Lets the whole fill the room that there is, from the middle. */
  private static void spread(double[] places, double least, double most) {
    double low = Arrays.stream(places).min().orElse(least);
    double high = Arrays.stream(places).max().orElse(most);
    double scale = high - low < 1 ? 1 : Math.min(2, (most - least) / (high - low));
    double middle = (least + most) / 2;
    for (int i = 0; i < places.length; i++) {
      places[i] = middle + (places[i] - (low + high) / 2) * scale;
    }
  }

  private void move(Map<Node, Integer> places, double ideal, double most) {
    int count = things.size();
    double[] dx = new double[count];
    double[] dy = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        double force = ideal * ideal / squared(i, j);
        dx[i] += (x[i] - x[j]) * force;
        dy[i] += (y[i] - y[j]) * force;
        dx[j] -= (x[i] - x[j]) * force;
        dy[j] -= (y[i] - y[j]) * force;
      }
      dx[i] += (WIDTH / 2 - x[i]) * 0.5;
      dy[i] += (height / 2 - y[i]) * 0.8;
    }
    for (LinkedThings.Line line : links.lines().keySet()) {
      int i = places.getOrDefault(line.from(), 0);
      int j = places.getOrDefault(line.to(), 0);
      double force = Math.sqrt(squared(i, j)) / ideal;
      dx[i] -= (x[i] - x[j]) * force;
      dy[i] -= (y[i] - y[j]) * force;
      dx[j] += (x[i] - x[j]) * force;
      dy[j] += (y[i] - y[j]) * force;
    }
    for (int i = 0; i < count; i++) {
      double length = Math.max(1e-6, Math.hypot(dx[i], dy[i]));
      double reach = Math.min(length, most);
      x[i] += dx[i] / length * reach;
      y[i] += dy[i] / length * reach;
    }
  }

  private double squared(int i, int j) {
    double across = x[i] - x[j];
    double down = y[i] - y[j];
    return Math.max(1, across * across + down * down);
  }

  /** Writes it. */
  Svg draw() {
    Svg svg = new Svg("links", WIDTH, height, visit.say("answer.drawing.graph"));
    Map<Node, Integer> places = new HashMap<>();
    things.forEach(each -> places.put(each, places.size()));
    int[] joined = new int[things.size()];
    links
        .lines()
        .forEach(
            (line, words) -> {
              int from = places.getOrDefault(line.from(), 0);
              int to = places.getOrDefault(line.to(), 0);
              joined[from]++;
              joined[to]++;
              svg.line("link", x[from], y[from], x[to], y[to]);
            });
    LabelPlacer labels = new LabelPlacer(Box.at(0, 0, WIDTH, height));
    for (int i = 0; i < joined.length; i++) {
      labels.block(Box.around(x[i], y[i], 2 * radius(joined[i]), 2 * radius(joined[i])));
    }
    List<Integer> order = new ArrayList<>(places.values());
    order.sort((one, other) -> Integer.compare(joined[other], joined[one]));
    for (int i : order) {
      point(svg, i, radius(joined[i]), labels);
    }
    return svg.end();
  }

  private static double radius(int lines) {
    return Math.min(13, 4.5 + Math.sqrt(lines) * 1.6);
  }

  private void point(Svg svg, int place, double radius, LabelPlacer labels) {
    Node thing = things.get(place);
    String name = visit.labels().of(thing);
    svg.link(visit.address(thing), "point", name);
    svg.circle("point", x[place], y[place], radius);
    String shown = TEXT.fitting(name, LONGEST_NAME);
    Optional<Box> free =
        labels.beside(x[place], y[place], radius, TEXT.width(shown), TEXT.pixels() + 3);
    free.ifPresent(box -> svg.text("name", box.left(), box.bottom() - 4, "start", shown));
    svg.endLink();
  }
}
