package org.vertice.web.views.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Scanner;

/**
 * The outlines of the lands and the lines between countries: Natural Earth, 1:110 million, public
 * domain. The head of the file says where it comes from and how it was made.
 *
 * @param lands rings round lands (and round holes in them)
 * @param borders lines between two countries
 */
record Outlines(List<List<Position>> lands, List<List<Position>> borders) {

  /** Steps of a degree in which the file counts. */
  static final double STEPS = 20;

  private static final String FILE = "outlines.txt";

  /** Reads what ships with the program. */
  static Outlines read() {
    try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<List<Position>> lands = new ArrayList<>();
      List<List<Position>> borders = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("land ")) {
          lands.add(points(line.substring("land ".length())));
        } else if (line.startsWith("border ")) {
          borders.add(points(line.substring("border ".length())));
        }
      }
      return new Outlines(lands, borders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Longitude and latitude in turn; the first from 0, each next from the one before. */
  private static List<Position> points(String numbers) {
    List<Position> points = new ArrayList<>();
    try (Scanner scanner = new Scanner(numbers)) {
      int east = 0;
      int north = 0;
      while (scanner.hasNextInt()) {
        east += scanner.nextInt();
        north += scanner.nextInt();
        points.add(new Position(north / STEPS, east / STEPS));
      }
    }
    return List.copyOf(points);
  }
}
