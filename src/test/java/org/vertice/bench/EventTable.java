package org.vertice.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A table of invented events, always the same for a number of rows: an identifier, one of six
 * codes, a date, a country, two actors, two decimals, a whole number that three rows in ten leave
 * out, and a note of 20 to 80 characters with commas, quotes and letters beyond ASCII.
 */
final class EventTable {

  /** What the columns are called, in order. */
  static final String[] COLUMNS = {
    "id", "kind", "date", "country", "actor", "target", "latitude", "longitude", "persons", "note"
  };

  /** Where the things and properties of the table live. */
  static final String SPACE = "https://example.org/";

  private static final String[] KINDS = {
    "protest", "battle", "treaty", "visit", "sanction", "election"
  };
  private static final String[] WORDS = {
    "accordo",
    "città",
    "perché",
    "\"vertice\"",
    "delegazione,",
    "Россия",
    "Türkiye",
    "summit",
    "d'intesa",
    "confine;",
    "São Tomé",
    "\"sì\",",
    "€ 20",
    "naïve",
    "presso",
    "北京",
    "il",
    "e"
  };

  private EventTable() {}

  /** Writes a table and its metadata, unless they are there; returns the metadata's place. */
  static Path write(Path folder, int rows) throws IOException {
    Path csv = folder.resolve("events-" + rows + ".csv");
    Path metadata = metadataOf(csv);
    if (!Files.exists(metadata)) {
      Files.createDirectories(folder);
      try (BufferedWriter out = Files.newBufferedWriter(csv)) {
        out.append(String.join(",", COLUMNS)).append('\n');
        Random random = new Random(20_240_619);
        for (int i = 0; i < rows; i++) {
          row(i, random, out);
        }
      }
      Files.writeString(metadata, metadata(csv.getFileName().toString(), false));
      Files.writeString(
          folder.resolve("events-" + rows + "-keyed.json"),
          metadata(csv.getFileName().toString(), true));
    }
    return metadata;
  }

  private static Path metadataOf(Path csv) {
    return csv.resolveSibling(csv.getFileName().toString().replace(".csv", "-open.json"));
  }

  private static void row(int i, Random random, Appendable out) throws IOException {
    out.append("ev").append(String.valueOf(i)).append(',');
    out.append(KINDS[random.nextInt(KINDS.length)]).append(',');
    out.append(
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02d,",
            1990 + random.nextInt(35),
            1 + random.nextInt(12),
            1 + random.nextInt(28)));
    out.append((char) ('A' + random.nextInt(26))).append((char) ('A' + random.nextInt(26)));
    out.append(",actor-").append(String.valueOf(random.nextInt(20_000)));
    out.append(",actor-").append(String.valueOf(random.nextInt(20_000)));
    out.append(',').append(decimal(random, 90)).append(',').append(decimal(random, 180));
    out.append(',').append(random.nextInt(10) < 7 ? String.valueOf(random.nextInt(5_000)) : "");
    out.append(",\"").append(note(random).replace("\"", "\"\"")).append("\"\n");
  }

  private static String decimal(Random random, int most) {
    int whole = random.nextInt(2 * most) - most;
    return whole + "." + (10_000 + random.nextInt(90_000));
  }

  private static String note(Random random) {
    int length = 20 + random.nextInt(61);
    StringBuilder note = new StringBuilder();
    while (note.length() < length) {
      note.append(note.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    note.setLength(length);
    return note.toString().strip();
  }

  private static String metadata(String csv, boolean keyed) {
    return """
    {
      "@context": "http://www.w3.org/ns/csvw",
      "url": "%s",
      "tableSchema": {
        "aboutUrl": "https://example.org/event/{id}",
        %s"columns": [
          {"titles": "id", "name": "id", "required": true, %s},
          {"titles": "kind", "name": "kind", %s, "valueUrl": "https://example.org/kind/{kind}"},
          {"titles": "date", "name": "date", "datatype": "date", %s},
          {"titles": "country", "name": "country", %s,
           "valueUrl": "https://example.org/country/{country}"},
          {"titles": "actor", "name": "actor", %s, "valueUrl": "https://example.org/actor/{actor}"},
          {"titles": "target", "name": "target", %s,
           "valueUrl": "https://example.org/actor/{target}"},
          {"titles": "latitude", "name": "latitude", "datatype": "decimal", %s},
          {"titles": "longitude", "name": "longitude", "datatype": "decimal", %s},
          {"titles": "persons", "name": "persons", "datatype": "nonNegativeInteger", %s},
          {"titles": "note", "name": "note", "lang": "it", %s}
        ]
      }
    }
    """
        .formatted(formatArguments(csv, keyed));
  }

  private static Object[] formatArguments(String csv, boolean keyed) {
    Object[] arguments = new Object[2 + COLUMNS.length];
    arguments[0] = csv;
    arguments[1] = keyed ? "\"primaryKey\": \"id\", " : "";
    for (int i = 0; i < COLUMNS.length; i++) {
      arguments[i + 2] = "\"propertyUrl\": \"" + SPACE + "ns#" + COLUMNS[i] + "\"";
    }
    return arguments;
  }
}
