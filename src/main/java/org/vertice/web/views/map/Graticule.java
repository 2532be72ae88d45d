package org.vertice.web.views.map;

import java.util.ArrayList;
import java.util.List;

/** Lines of equal longitude and of equal latitude. */
final class Graticule {

  private static final int FINE = 2;

  private Graticule() {}

  /** Lines so many degrees apart. */
  static List<List<Position>> every(int degreesEast, int degreesNorth) {
    List<List<Position>> lines = new ArrayList<>();
    for (int east = -180; east < 180; east += degreesEast) {
      List<Position> line = new ArrayList<>();
      for (int north = -80; north <= 80; north += FINE) {
        line.add(new Position(north, east));
      }
      lines.add(line);
    }
    for (int north = -80; north <= 80; north += degreesNorth) {
      List<Position> line = new ArrayList<>();
      for (int east = -180; east <= 180; east += FINE) {
        line.add(new Position(north, east));
      }
      lines.add(line);
    }
    return lines;
  }
}
