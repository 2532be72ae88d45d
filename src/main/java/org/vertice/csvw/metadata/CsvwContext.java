package org.vertice.csvw.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The predefined prefixes and terms of metadata documents; documents cannot add any (Metadata
 * Vocabulary, section 5.8.1 and appendix C).
 */
public final class CsvwContext {

  /** The only context there is. */
  public static final CsvwContext INSTANCE = load();

  private final Map<String, String> prefixes;
  private final Map<String, String> terms;

  private CsvwContext(Map<String, String> prefixes, Map<String, String> terms) {
    this.prefixes = Map.copyOf(prefixes);
    this.terms = Map.copyOf(terms);
  }

  private static CsvwContext load() {
    Properties entries = new Properties();
    try (InputStream file = CsvwContext.class.getResourceAsStream("context.properties")) {
      if (file == null) {
        throw new IllegalStateException("context.properties is missing beside this class");
      }
      entries.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> prefixes = new HashMap<>();
    Map<String, String> terms = new HashMap<>();
    for (String key : entries.stringPropertyNames()) {
      String name = key.substring(key.indexOf('.') + 1);
      (key.startsWith("prefix.") ? prefixes : terms).put(name, entries.getProperty(key));
    }
    return new CsvwContext(prefixes, terms);
  }

  /** The prefixes that may be used. */
  public Collection<String> prefixes() {
    return prefixes.keySet();
  }

  /** The IRI of a prefixed name; empty if it is not one, or its prefix is unknown. */
  public Optional<String> expandPrefix(String name) {
    int colon = name.indexOf(':');
    if (colon < 0 || name.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    String namespace = prefixes.get(name.substring(0, colon));
    return Optional.ofNullable(namespace).map(found -> found + name.substring(colon + 1));
  }

  /** The IRI of a term of the vocabulary, such as {@code Table} or {@code date}. */
  public Optional<String> expandTerm(String term) {
    return Optional.ofNullable(terms.get(term)).map(found -> expandPrefix(found).orElse(found));
  }
}
