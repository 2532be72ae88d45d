package org.vertice.csvw.conformance;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a manifest's entries in their order. */
final class ManifestReader {

  private final Path folder;

  ManifestReader(Path folder) {
    this.folder = folder;
  }

  List<ConformanceTest> read(Manifest manifest) throws IOException {
    Path file = folder.resolve(manifest.file());
    List<ConformanceTest> tests = new ArrayList<>();
    try (JsonReader json = Json.createReader(Files.newInputStream(file))) {
      for (JsonObject entry :
          json.readObject().getJsonArray("entries").getValuesAs(JsonObject.class)) {
        tests.add(test(manifest, entry));
      }
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IllegalArgumentException e) {
      throw new IOException(file + " is not a manifest of CSVW tests: " + e.getMessage(), e);
    }
    return tests;
  }

  private static ConformanceTest test(Manifest manifest, JsonObject entry) {
    JsonObject option =
        Optional.ofNullable(entry.getJsonObject("option")).orElse(JsonObject.EMPTY_JSON_OBJECT);
    return new ConformanceTest(
        manifest,
        entry.getString("id").replaceFirst(".*#", ""),
        ConformanceTest.Type.valueOf(entry.getString("type").replaceFirst(".*[:#]", "")),
        entry.getString("name"),
        SuiteFolder.address(entry.getString("action")),
        text(option, "metadata").map(SuiteFolder::address),
        text(entry, "result").map(SuiteFolder::address),
        option.getBoolean("minimal", false),
        text(entry, "contentType").or(() -> text(option, "contentType")),
        text(entry, "httpLink").or(() -> text(option, "httpLink")).stream().toList());
  }

  private static Optional<String> text(JsonObject object, String name) {
    return Optional.ofNullable(object.getString(name, null));
  }
}
