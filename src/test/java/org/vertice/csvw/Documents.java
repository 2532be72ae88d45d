package org.vertice.csvw;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.csvw.metadata.Urls;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/** Documents of a test, by their address below {@code http://example.org/}. */
public final class Documents implements DocumentLoader {

  public static final String BASE = "http://example.org/";

  private final Map<String, byte[]> bodies = new HashMap<>();
  private final Map<String, List<String>> links = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> languages = new HashMap<>();

  public Documents with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Documents with(String name, byte[] bytes) {
    bodies.put(BASE + name, bytes);
    return this;
  }

  public Documents linked(String name, String header) {
    links.put(BASE + name, List.of(header));
    return this;
  }

  public Documents served(String name, String mediaType) {
    types.put(BASE + name, mediaType);
    return this;
  }

  public Documents inLanguage(String name, String header) {
    languages.put(BASE + name, header);
    return this;
  }

  public static URI at(String name) {
    return URI.create(BASE + name);
  }

  @Override
  public SourceDocument open(URI address) throws FileNotFoundException {
    byte[] body = bodies.get(Urls.normalize(address.toString()));
    if (body == null) {
      throw new FileNotFoundException(address.toString());
    }
    return new SourceDocument(
        address,
        Urls.normalize(address.toString()).substring(BASE.length()),
        new ByteArrayInputStream(body),
        Optional.ofNullable(types.get(address.toString())),
        Optional.ofNullable(languages.get(address.toString())),
        links.getOrDefault(address.toString(), List.of()));
  }
}
