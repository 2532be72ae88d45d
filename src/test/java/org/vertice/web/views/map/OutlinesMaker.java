package org.vertice.web.views.map;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the file of outlines that ships with the program. Arguments: {@code countries-110m.json} of
 * the npm package world-atlas (TopoJSON of Natural Earth), and the file to write.
 */
final class OutlinesMaker {

  private static final String HEAD =
      """
      # Outlines of the lands and lines between countries.
      # ClaimLink: Natural Earth 4.1.0, 1:110m Admin 0 countries (naturalearthdata.com): public domain.
      # Taken from countries-110m.json of the npm package world-atlas 2.0.2 (ISC, Michael Bostock),
      # rounded to a twentieth of a degree by OutlinesMaker (among the tests).
      # The lines are those of who holds the ground, as Natural Earth draws them; the line between
      # Crimea and the mainland is left out. None says whose a land is.
      # A line is a word and pairs of numbers: degrees east and north times 20, each pair counted
      # from the one before.
      """;

  private final List<List<int[]>> arcs = new ArrayList<>();
  private final Map<Integer, Set<String>> users = new HashMap<>();

  private OutlinesMaker(JsonObject topology) {
    JsonObject transform = topology.getJsonObject("transform");
    double[] scale = pair(transform.getJsonArray("scale"));
    double[] shift = pair(transform.getJsonArray("translate"));
    for (JsonArray arc : topology.getJsonArray("arcs").getValuesAs(JsonArray.class)) {
      double x = 0;
      double y = 0;
      List<int[]> points = new ArrayList<>();
      for (JsonArray step : arc.getValuesAs(JsonArray.class)) {
        x += pair(step)[0];
        y += pair(step)[1];
        points.add(
            new int[] {
              (int) Math.round((x * scale[0] + shift[0]) * Outlines.STEPS),
              (int) Math.round((y * scale[1] + shift[1]) * Outlines.STEPS)
            });
      }
      arcs.add(points);
    }
  }

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    try (Reader file = Files.newBufferedReader(Path.of(args[0]));
        JsonReader json = Json.createReader(file)) {
      JsonObject topology = json.readObject();
      Files.writeString(Path.of(args[1]), new OutlinesMaker(topology).text(topology));
    }
  }

  private String text(JsonObject topology) {
    StringBuilder text = new StringBuilder(HEAD);
    JsonObject objects = topology.getJsonObject("objects");
    for (JsonValue land : geometries(objects, "land")) {
      for (JsonArray polygon :
          land.asJsonObject().getJsonArray("arcs").getValuesAs(JsonArray.class)) {
        for (JsonArray ring : polygon.getValuesAs(JsonArray.class)) {
          write(text, "land", ring(ring));
        }
      }
    }
    for (JsonValue country : geometries(objects, "countries")) {
      String name = country.asJsonObject().getJsonObject("properties").getString("name");
      note(country.asJsonObject().getJsonArray("arcs"), name);
    }
    users.forEach(
        (arc, names) -> {
          if (names.size() == 2 && !isLeftOut(arc, names)) {
            write(text, "border", arcs.get(arc));
          }
        });
    return text.toString();
  }

  private static List<JsonValue> geometries(JsonObject objects, String name) {
    return objects.getJsonObject(name).getJsonArray("geometries");
  }

  /** The line at the neck of Crimea: south of 46.5 degrees, between these two. */
  private boolean isLeftOut(int arc, Set<String> names) {
    return names.equals(Set.of("Russia", "Ukraine"))
        && arcs.get(arc).stream().allMatch(point -> point[1] < 46.5 * Outlines.STEPS);
  }

  private void note(JsonArray parts, String name) {
    for (JsonValue part : parts) {
      if (part instanceof JsonArray inner) {
        note(inner, name);
      } else {
        int arc = ((JsonNumber) part).intValue();
        users.computeIfAbsent(arc < 0 ? ~arc : arc, key -> new TreeSet<>()).add(name);
      }
    }
  }

  private List<int[]> ring(JsonArray parts) {
    List<int[]> ring = new ArrayList<>();
    for (JsonNumber part : parts.getValuesAs(JsonNumber.class)) {
      int arc = part.intValue();
      List<int[]> points = new ArrayList<>(arcs.get(arc < 0 ? ~arc : arc));
      if (arc < 0) {
        Collections.reverse(points);
      }
      ring.addAll(ring.isEmpty() ? points : points.subList(1, points.size()));
    }
    return ring;
  }

  private static void write(StringBuilder text, String word, List<int[]> points) {
    text.append(word);
    int east = 0;
    int north = 0;
    for (int[] point : points) {
      if (point == points.get(0) || point[0] != east || point[1] != north) {
        text.append(' ').append(point[0] - east).append(' ').append(point[1] - north);
      }
      east = point[0];
      north = point[1];
    }
    text.append('\n');
  }

  private static double[] pair(JsonArray numbers) {
    return new double[] {
      numbers.getJsonNumber(0).doubleValue(), numbers.getJsonNumber(1).doubleValue()
    };
  }
}
