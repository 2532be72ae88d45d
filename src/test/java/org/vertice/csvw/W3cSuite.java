package org.vertice.csvw;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/** The W3C's tests of CSV on the Web, in a folder that stands for their place on the web. */
final class W3cSuite {

  static final String BASE = "http://www.w3.org/2013/csvw/tests/";

  /** What the site's configuration really says there: section 5.3 with two more places. */
  private static final String WELL_KNOWN =
      "{+url}-metadata.json\ncsv-metadata.json\n{+url}.json\ncsvm.json\n";

  private final Path folder;

  W3cSuite(Path folder) {
    this.folder = folder;
  }

  /**
   * One test of a manifest.
   *
   * @param id such as {@code test001}
   */
  record Entry(
      String id,
      String type,
      String name,
      URI action,
      Optional<URI> metadata,
      Optional<URI> result,
      boolean minimal,
      List<String> links) {
    @Override
    public String toString() {
      return id + " " + name;
    }
  }

  Map<String, Entry> entries(String manifest) throws IOException {
    try (JsonReader json = Json.createReader(Files.newInputStream(folder.resolve(manifest)))) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      for (JsonObject one :
          json.readObject().getJsonArray("entries").getValuesAs(JsonObject.class)) {
        Entry entry = entry(one);
        entries.put(entry.id(), entry);
      }
      return entries;
    }
  }

  private static Entry entry(JsonObject one) {
    JsonObject option = one.getJsonObject("option");
    return new Entry(
        one.getString("id").replaceFirst(".*#", ""),
        one.getString("type").replaceFirst("csvt:", ""),
        one.getString("name"),
        URI.create(BASE + one.getString("action")),
        Optional.ofNullable(option.getString("metadata", null))
            .map(file -> URI.create(BASE + file)),
        Optional.ofNullable(one.getString("result", null)).map(file -> URI.create(BASE + file)),
        option.getBoolean("minimal", false),
        Optional.ofNullable(one.getString("httpLink", null)).stream().toList());
  }

  /** Opens the files of the suite; the test's own file comes with its {@code Link} header. */
  DocumentLoader loader(Entry entry) {
    return address -> {
      String url = address.toString();
      if (url.equals("http://www.w3.org/.well-known/csvm")) {
        return new SourceDocument(
            address,
            url,
            new ByteArrayInputStream(WELL_KNOWN.getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            List.of());
      }
      String name = url.startsWith(BASE) ? url.substring(BASE.length()) : "";
      Path file = folder.resolve(name.replaceFirst("\\?query$", ""));
      if (name.isEmpty() || !Files.isRegularFile(file)) {
        throw new FileNotFoundException(url);
      }
      return new SourceDocument(
          address,
          name,
          Files.newInputStream(file),
          Optional.empty(),
          address.equals(entry.action()) ? entry.links() : List.of());
    };
  }

  String text(URI address) throws IOException {
    return Files.readString(folder.resolve(address.toString().substring(BASE.length())));
  }
}
