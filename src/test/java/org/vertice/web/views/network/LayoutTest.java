package org.vertice.web.views.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.vertice.web.views.Box;
import org.vertice.web.views.ClaimLink;
import org.vertice.web.views.Kind;
import org.vertice.web.views.network.Network.Link;
import org.vertice.web.views.network.Network.Node;
import org.vertice.web.views.network.StressLayout.Point;

class LayoutTest {

  private static final List<int[]> TWO_STARS =
      List.of(
          new int[] {0, 1},
          new int[] {0, 2},
          new int[] {0, 3},
          new int[] {0, 4},
          new int[] {4, 5},
          new int[] {4, 6},
          new int[] {4, 7});

  private static double distance(Point one, Point other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  @Test
  void theSameGraphIsLaidOutTheSame() {
    assertThat(new StressLayout(8, TWO_STARS).place())
        .containsExactly(new StressLayout(8, TWO_STARS).place());
  }

  @Test
  void neighboursAreNearerThanStrangers() {
    Point[] places = new StressLayout(8, TWO_STARS).place();
    assertThat(distance(places[0], places[1])).isLessThan(distance(places[1], places[5]));
    assertThat(distance(places[4], places[7])).isLessThan(distance(places[3], places[7]));
  }

  @Test
  void theLayoutLessensTheStressOfWhereItBegins() {
    StressLayout layout = new StressLayout(8, TWO_STARS);
    Point[] places = layout.place();
    double[] x = new double[8];
    double[] y = new double[8];
    double[] circleX = new double[8];
    double[] circleY = new double[8];
    for (int i = 0; i < 8; i++) {
      x[i] = places[i].x();
      y[i] = places[i].y();
      circleX[i] = Math.cos(i * Math.PI / 4);
      circleY[i] = Math.sin(i * Math.PI / 4);
    }
    assertThat(layout.stress(x, y)).isLessThan(layout.stress(circleX, circleY) / 3);
  }

  @Test
  void partsThatAreNotJoinedAndSingleNodesHavePlacesToo() {
    assertThat(new StressLayout(5, List.of(new int[] {0, 1}, new int[] {2, 3})).place())
        .allMatch(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
        .doesNotHaveDuplicates();
    assertThat(new StressLayout(1, List.of()).place()).hasSize(1);
    assertThat(new StressLayout(0, List.of()).place()).isEmpty();
  }

  @Test
  void noBoxCoversAnotherOrLeavesTheSides() {
    Random random = new Random(5);
    for (double width : new double[] {360, 1120}) {
      Point[] places = new Point[50];
      List<Box> sizes = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        places[i] = new Point(random.nextDouble(), random.nextInt(3));
        sizes.add(Box.at(0, 0, 30 + random.nextInt(130), 26));
      }
      List<Box> boxes = new BoxLayout(width, 400).place(places, sizes);
      for (int i = 0; i < boxes.size(); i++) {
        assertThat(boxes.get(i).left()).isGreaterThanOrEqualTo(0);
        assertThat(boxes.get(i).right()).isLessThanOrEqualTo(width);
        assertThat(boxes.get(i).width()).isCloseTo(sizes.get(i).width(), within(1e-6));
        for (int j = 0; j < i; j++) {
          assertThat(boxes.get(i).overlaps(boxes.get(j))).isFalse();
        }
      }
    }
  }

  @Test
  void aLongLayoutIsTurnedToLieOrToStand() {
    Point[] slanting = {new Point(0, 0), new Point(1, 1), new Point(2, 2.1), new Point(3, 2.9)};
    assertThat(reach(StressLayout.turned(slanting, true), false)).isLessThan(0.2);
    assertThat(reach(StressLayout.turned(slanting, true), true)).isGreaterThan(4);
    assertThat(reach(StressLayout.turned(slanting, false), true)).isLessThan(0.2);
  }

  private static double reach(Point[] places, boolean across) {
    DoubleSummaryStatistics all =
        Arrays.stream(places).mapToDouble(p -> across ? p.x() : p.y()).summaryStatistics();
    return all.getMax() - all.getMin();
  }

  @Test
  void fewNodesAreNotDrawnFarApart() {
    List<Box> sizes = List.of(Box.at(0, 0, 80, 26), Box.at(0, 0, 80, 26));
    List<Box> boxes =
        new BoxLayout(1120, 700).place(new Point[] {new Point(0, 0), new Point(1, 0)}, sizes);
    assertThat(boxes.get(1).left() - boxes.get(0).left()).isBetween(150.0, 250.0);
    assertThat(boxes.get(0).left()).isGreaterThan(300);
  }

  private static Node node(String name) {
    return new Node("https://example.org/" + name, name, "/" + name, "person");
  }

  private static Link link(String from, String to, String relation, String claim) {
    return new Link(
        node(from),
        node(to),
        new Kind("k", "k"),
        relation,
        Optional.of(new ClaimLink(claim, "/claim/" + claim)),
        Optional.empty());
  }

  @Test
  void allThatJoinsTwoIsOneEdgeWithTheNumber() {
    Network network =
        Network.of(
            List.of(
                link("kim", "putin", "met", "c1"),
                link("putin", "kim", "thanks", "c2"),
                link("putin", "kim", "thanks", "c3"),
                link("kim", "xi", "met", "c4"),
                link("xi", "xi", "alone", "c5")));
    assertThat(network.nodes()).extracting(Node::name).containsExactly("kim", "putin", "xi");
    assertThat(network.edges())
        .extracting(edge -> edge.fragment() + " " + edge.links().size())
        .containsExactly(
            "edge-example_org-kim-example_org-putin 3", "edge-example_org-kim-example_org-xi 1");
    Document drawn =
        Jsoup.parse(
            new NetworkDrawing("Network", edge -> edge.one().name() + "–" + edge.other().name())
                .draw(network, List.of("person"), "wide", 800)
                .toString());
    assertThat(drawn.select("a.edge").eachAttr("href"))
        .containsExactly(
            "#edge-example_org-kim-example_org-putin", "#edge-example_org-kim-example_org-xi");
    assertThat(drawn.select("text.number").eachText()).containsExactly("3");
    assertThat(drawn.select("a.node").eachAttr("href")).containsExactly("/kim", "/putin", "/xi");
  }

  @Test
  void ofTooManyNodesThoseWithMostEdgesStay() {
    Network network =
        Network.of(
            List.of(
                link("a", "b", "r", "1"),
                link("a", "c", "r", "2"),
                link("a", "d", "r", "3"),
                link("b", "c", "r", "4")));
    assertThat(network.atMost(3).nodes()).extracting(Node::name).containsExactly("a", "b", "c");
    assertThat(network.atMost(3).edges()).hasSize(3);
  }
}
