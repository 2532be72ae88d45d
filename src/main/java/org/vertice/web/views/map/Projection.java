package org.vertice.web.views.map;

import java.util.List;
import org.vertice.web.views.map.Position.Vector;

/** Puts places of the earth on a plane, true to area; x grows to the east, y to the south. */
sealed interface Projection {

  /** Where a place comes to lie; the earth's radius is 1. */
  double[] project(Position place);

  /** Whether lines to this place make sense: near the far side of the earth they do not. */
  boolean shows(Position place);

  /**
   * A projection that suits these places: about their middle if they lie on one side of the earth,
   * otherwise of the whole earth.
   */
  static Projection of(List<Position> places) {
    Vector sum = new Vector(0, 0, 0);
    for (Position place : places) {
      sum = sum.plus(place.direction());
    }
    if (places.isEmpty() || sum.length() < 1e-6) {
      return new Earth();
    }
    Vector middle = middle(places, sum);
    double farthest = places.stream().mapToDouble(p -> p.direction().angle(middle)).max().orElse(0);
    return farthest > Math.toRadians(75) ? new Earth() : new Lambert(middle.position());
  }

  /** The middle of the smallest circle round the places, nearly: many near ones do not pull it. */
  private static Vector middle(List<Position> places, Vector start) {
    Vector middle = start.times(1 / start.length());
    for (int step = 1; step <= 200; step++) {
      Vector at = middle;
      Vector farthest = at;
      for (Position place : places) {
        Vector each = place.direction();
        if (each.angle(at) > farthest.angle(at) + 1e-12) {
          farthest = each;
        }
      }
      Vector moved = at.plus(farthest.times(1.0 / (step + 1)));
      middle = moved.times(1 / moved.length());
    }
    return middle;
  }

  /** Lambert's azimuthal equal-area projection (Snyder, Map Projections, 1987, p. 185). */
  record Lambert(Position middle) implements Projection {

    @Override
    public double[] project(Position place) {
      double north = Math.toRadians(place.latitude());
      double north0 = Math.toRadians(middle.latitude());
      double east = Math.toRadians(place.longitude() - middle.longitude());
      double cosine =
          Math.sin(north0) * Math.sin(north) + Math.cos(north0) * Math.cos(north) * Math.cos(east);
      double factor = Math.sqrt(2 / Math.max(1e-9, 1 + cosine));
      return new double[] {
        factor * Math.cos(north) * Math.sin(east),
        -factor
            * (Math.cos(north0) * Math.sin(north)
                - Math.sin(north0) * Math.cos(north) * Math.cos(east))
      };
    }

    @Override
    public boolean shows(Position place) {
      return place.direction().dot(middle.direction()) > -0.9;
    }
  }

  /** The Equal Earth projection (Šavrič, Patterson and Jenny, 2018). */
  record Earth() implements Projection {

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    @Override
    public double[] project(Position place) {
      double t = Math.asin(M * Math.sin(Math.toRadians(place.latitude())));
      double t2 = t * t;
      double t6 = t2 * t2 * t2;
      double stretch = M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2));
      return new double[] {
        Math.toRadians(place.longitude()) * Math.cos(t) / stretch,
        -t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2))
      };
    }

    @Override
    public boolean shows(Position place) {
      return true;
    }
  }
}
