package org.vertice.csvw.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vertice.csvw.metadata.DialectDescription;
import org.vertice.csvw.metadata.StringOrNull;
import org.vertice.csvw.tabular.Dialect;
import org.vertice.csvw.tabular.Encodings;

/** Determines the dialect of a file (Model for Tabular Data, section 6.1, step 3). */
public final class DialectResolver {

  private static final Dialect BASE = Dialect.DEFAULT;

  /**
   * The comment prefix of a dialect description that has none (Metadata Vocabulary, section 5.9).
   * Without a dialect description a file has no comments (Model for Tabular Data, section 8): the
   * two specifications differ here.
   */
  private static final String DESCRIBED_COMMENT_PREFIX = "#";

  private DialectResolver() {}

  /**
   * The dialect of a file.
   *
   * @param described the dialect description in the metadata, if there is one
   * @param contentType the media type that came with the file, if any; used only without a dialect
   *     description
   */
  public static Dialect resolve(
      Optional<DialectDescription> described, Optional<String> contentType) {
    return described
        .map(DialectResolver::of)
        .orElseGet(() -> contentType.map(DialectResolver::of).orElse(BASE));
  }

  private static Dialect of(DialectDescription given) {
    return new Dialect(
        given.encoding().orElse(BASE.encoding()),
        given.lineTerminators().orElse(BASE.lineTerminators()),
        given
            .quoteChar()
            .orElse(new StringOrNull(Optional.ofNullable(BASE.quoteChar())))
            .value()
            .orElse(null),
        given.doubleQuote().orElse(BASE.doubleQuote()),
        given.skipRows().orElse(BASE.skipRows()),
        given
            .commentPrefix()
            .orElse(new StringOrNull(Optional.of(DESCRIBED_COMMENT_PREFIX)))
            .value()
            .orElse(null),
        given.headerRowCount().orElse(given.header().orElse(true) ? 1 : 0),
        given.delimiter().orElse(BASE.delimiter()),
        given.skipColumns().orElse(BASE.skipColumns()),
        given.skipBlankRows().orElse(BASE.skipBlankRows()),
        trim(given));
  }

  private static Dialect.Trim trim(DialectDescription given) {
    if (given.trim().isPresent()) {
      return Dialect.Trim.valueOf(given.trim().get().toUpperCase(Locale.ROOT));
    }
    return given.skipInitialSpace().orElse(false) ? Dialect.Trim.START : BASE.trim();
  }

  private static Dialect of(String contentType) {
    List<String> parts =
        Arrays.stream(contentType.replace("\"", "").split(";", -1)).map(String::strip).toList();
    boolean tabs = parts.get(0).equalsIgnoreCase("text/tab-separated-values");
    boolean headless = parts.stream().anyMatch("header=absent"::equalsIgnoreCase);
    String encoding =
        parts.stream()
            .filter(part -> part.toLowerCase(Locale.ROOT).startsWith("charset="))
            .map(part -> part.substring("charset=".length()))
            .filter(Encodings::isKnown)
            .findFirst()
            .orElse(BASE.encoding());
    return new Dialect(
        encoding,
        BASE.lineTerminators(),
        BASE.quoteChar(),
        BASE.doubleQuote(),
        BASE.skipRows(),
        BASE.commentPrefix(),
        headless ? 0 : BASE.headerRowCount(),
        tabs ? "\t" : BASE.delimiter(),
        BASE.skipColumns(),
        BASE.skipBlankRows(),
        BASE.trim());
  }
}
