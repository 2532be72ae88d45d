package org.vertice.web.views.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Places the nodes of a graph so that their distances on paper come near those in the graph (stress
 * majorization, Gansner, Koren and North 2004). It is deterministic: it begins on a circle in the
 * order of the nodes.
 */
final class StressLayout {

  private static final int ROUNDS = 300;
  private static final double ENOUGH = 1e-5;

  private final int nodes;
  private final double[][] distances;

  /**
   * A layout of an undirected graph.
   *
   * @param edges pairs of nodes, counted from 0
   */
  StressLayout(int nodes, List<int[]> edges) {
    this.nodes = nodes;
    this.distances = distances(nodes, edges);
  }

  /** A place on paper. */
  record Point(double x, double y) {}

  /** The places of all nodes; an edge is about 1 long. */
  Point[] place() {
    double[] x = new double[nodes];
    double[] y = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double angle = 2 * Math.PI * i / nodes;
      // Not quite a circle: what is quite even may be unable to leave its evenness.
      double radius = Math.sqrt(nodes) / 2 * (1 + 0.1 * ((i * 7) % 5));
      x[i] = radius * Math.cos(angle);
      y[i] = radius * Math.sin(angle);
    }
    double before = stress(x, y);
    for (int round = 0; round < ROUNDS && nodes > 1; round++) {
      improve(x, y);
      double now = stress(x, y);
      if (before - now < ENOUGH * before) {
        break;
      }
      before = now;
    }
    Point[] places = new Point[nodes];
    for (int i = 0; i < nodes; i++) {
      places[i] = new Point(x[i], y[i]);
    }
    return places;
  }

  /**
   * The same places turned so that they reach farthest along one axis.
   *
   * @param level whether that is x; otherwise y
   */
  static Point[] turned(Point[] places, boolean level) {
    double middleX = Arrays.stream(places).mapToDouble(Point::x).average().orElse(0);
    double middleY = Arrays.stream(places).mapToDouble(Point::y).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (Point place : places) {
      double x = place.x() - middleX;
      double y = place.y() - middleY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    double angle = Math.atan2(2 * xy, xx - yy) / 2 + (level ? 0 : Math.PI / 2);
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    Point[] turned = new Point[places.length];
    for (int i = 0; i < places.length; i++) {
      double x = places[i].x() - middleX;
      double y = places[i].y() - middleY;
      turned[i] = new Point(x * cosine + y * sine, y * cosine - x * sine);
    }
    return turned;
  }

  /** How far the distances on paper are from those in the graph. */
  double stress(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < i; j++) {
        double wanted = distances[i][j];
        double off = Math.hypot(x[i] - x[j], y[i] - y[j]) - wanted;
        sum += off * off / (wanted * wanted);
      }
    }
    return sum;
  }

  /** Moves each node to where all others would have it, the near ones more than the far. */
  private void improve(double[] x, double[] y) {
    for (int i = 0; i < nodes; i++) {
      double sumX = 0;
      double sumY = 0;
      double weights = 0;
      for (int j = 0; j < nodes; j++) {
        if (j != i) {
          double wanted = distances[i][j];
          double weight = 1 / (wanted * wanted);
          double away = Math.max(1e-9, Math.hypot(x[i] - x[j], y[i] - y[j]));
          sumX += weight * (x[j] + wanted * (x[i] - x[j]) / away);
          sumY += weight * (y[j] + wanted * (y[i] - y[j]) / away);
          weights += weight;
        }
      }
      x[i] = sumX / weights;
      y[i] = sumY / weights;
    }
  }

  /** Steps from node to node; nodes without a path are a little farther apart than all others. */
  private static double[][] distances(int nodes, List<int[]> edges) {
    boolean[][] joined = new boolean[nodes][nodes];
    edges.forEach(edge -> joined[edge[0]][edge[1]] = joined[edge[1]][edge[0]] = true);
    double[][] distances = new double[nodes][nodes];
    double farthest = 1;
    for (int from = 0; from < nodes; from++) {
      double[] steps = distances[from];
      Arrays.fill(steps, -1);
      steps[from] = 0;
      Deque<Integer> open = new ArrayDeque<>(List.of(from));
      while (!open.isEmpty()) {
        int at = open.remove();
        farthest = Math.max(farthest, steps[at]);
        for (int next = 0; next < nodes; next++) {
          if (joined[at][next] && steps[next] < 0) {
            steps[next] = steps[at] + 1;
            open.add(next);
          }
        }
      }
    }
    for (double[] steps : distances) {
      for (int i = 0; i < nodes; i++) {
        steps[i] = steps[i] < 0 ? farthest + 0.5 : steps[i];
      }
    }
    return distances;
  }
}
