package org.vertice.web.views.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vertice.web.views.Box;
import org.vertice.web.views.map.Projection.Earth;
import org.vertice.web.views.map.Projection.Lambert;

class ProjectionTest {

  private static final Position MOSCOW = new Position(55.756, 37.617);
  private static final Position BEIJING = new Position(39.904, 116.407);
  private static final Position VLADIVOSTOK = new Position(43.116, 131.882);
  private static final Position LIMA = new Position(-12.05, -77.04);

  /** Snyder, Map Projections: A Working Manual, 1987, p. 332 (sphere of radius 3). */
  @Test
  void lambertGivesSnydersNumbers() {
    double[] at = new Lambert(new Position(40, -100)).project(new Position(-20, 100));
    assertThat(at[0] * 3).isCloseTo(-4.2339303, within(1e-6));
    assertThat(-at[1] * 3).isCloseTo(4.0257775, within(1e-6));
  }

  @Test
  void bothAreTrueToArea() {
    for (Projection projection : List.of(new Earth(), new Lambert(new Position(50, 85)))) {
      assertThat(area(projection, 10, 30)).isCloseTo(area(projection, 60, 120), within(2e-3));
    }
  }

  /** The area of a small cell on paper in proportion to its area on earth. */
  private static double area(Projection projection, double north, double east) {
    double step = 0.1;
    double[] a = projection.project(new Position(north, east));
    double[] b = projection.project(new Position(north, east + step));
    double[] c = projection.project(new Position(north + step, east));
    double paper = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
    double earth =
        Math.toRadians(step)
            * (Math.sin(Math.toRadians(north + step)) - Math.sin(Math.toRadians(north)));
    return paper / earth;
  }

  @Test
  void theProjectionIsChosenByWhereThePlacesAre() {
    assertThat(Projection.of(List.of(MOSCOW, BEIJING, VLADIVOSTOK)))
        .isInstanceOfSatisfying(
            Lambert.class,
            lambert -> assertThat(lambert.middle().longitude()).isBetween(70.0, 100.0));
    assertThat(Projection.of(List.of(BEIJING, LIMA, MOSCOW))).isInstanceOf(Earth.class);
    assertThat(Projection.of(List.of())).isInstanceOf(Earth.class);
  }

  @Test
  void placesOnBothSidesOfTheDateLineAreNeighbours() {
    Projection projection = Projection.of(List.of(new Position(65, 179), new Position(65, -179)));
    double[] west = projection.project(new Position(65, 179));
    double[] east = projection.project(new Position(65, -179));
    assertThat(Math.hypot(west[0] - east[0], west[1] - east[1])).isLessThan(0.03);
  }

  @Test
  void aSheetShowsAllPlacesWithNorthUp() {
    MapViewport sheet = new MapViewport(List.of(MOSCOW, BEIJING, VLADIVOSTOK), 1000, 400, 600, 80);
    for (Position place : List.of(MOSCOW, BEIJING, VLADIVOSTOK)) {
      double[] at = sheet.at(place);
      assertThat(sheet.box().grown(-70).contains(new Box(at[0], at[1], at[0], at[1]))).isTrue();
    }
    assertThat(sheet.at(MOSCOW)[0]).isLessThan(sheet.at(BEIJING)[0]);
    assertThat(sheet.at(MOSCOW)[1]).isLessThan(sheet.at(BEIJING)[1]);
  }

  @Test
  void onePlaceAloneIsShownWithItsSurroundings() {
    MapViewport sheet = new MapViewport(List.of(BEIJING), 1000, 400, 600, 80);
    assertThat(sheet.at(BEIJING)[0]).isCloseTo(500, within(1e-6));
    double[] farther = sheet.at(new Position(39.904, 117.407));
    assertThat(farther[0] - 500).isBetween(20.0, 150.0);
  }

  @Test
  void aRingIsCutAtTheSidesOfTheSheet() {
    List<double[]> square =
        List.of(
            new double[] {-5, -5},
            new double[] {15, -5},
            new double[] {15, 5},
            new double[] {-5, 5});
    assertThat(MapViewport.clip(square, new Box(0, 0, 10, 10)))
        .allMatch(point -> point[0] >= 0 && point[0] <= 10 && point[1] >= 0 && point[1] <= 10)
        .hasSize(4);
    assertThat(MapViewport.clip(square, new Box(20, 20, 30, 30))).isEmpty();
  }

  @Test
  void theOutlinesHoldTheLandsAndLinesBetweenCountries() {
    Outlines outlines = Outlines.read();
    assertThat(outlines.lands()).hasSizeGreaterThan(100);
    assertThat(outlines.borders()).hasSizeGreaterThan(200);
    assertThat(isLand(outlines, BEIJING)).isTrue();
    assertThat(isLand(outlines, MOSCOW)).isTrue();
    assertThat(isLand(outlines, new Position(40, 160))).as("the Pacific").isFalse();
    assertThat(outlines.lands().stream().flatMap(List::stream))
        .allMatch(
            point -> Math.abs(point.latitude()) <= 90 && Math.abs(point.longitude()) <= 180.1);
  }

  @Test
  void noLineIsDrawnAtTheNeckOfCrimea() {
    assertThat(Outlines.read().borders().stream().flatMap(List::stream))
        .noneMatch(
            point ->
                point.latitude() > 45.5
                    && point.latitude() < 46.5
                    && point.longitude() > 33
                    && point.longitude() < 35.5);
  }

  private static boolean isLand(Outlines outlines, Position place) {
    boolean inside = false;
    for (List<Position> ring : outlines.lands()) {
      for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        Position a = ring.get(i);
        Position b = ring.get(j);
        if (a.latitude() > place.latitude() != b.latitude() > place.latitude()
            && place.longitude()
                < (b.longitude() - a.longitude())
                        * (place.latitude() - a.latitude())
                        / (b.latitude() - a.latitude())
                    + a.longitude()) {
          inside = !inside;
        }
      }
    }
    return inside;
  }
}
