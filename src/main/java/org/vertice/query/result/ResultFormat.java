package org.vertice.query.result;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer can be written as. Graphs (CONSTRUCT, DESCRIBE) are Turtle in all of them. */
public enum ResultFormat {
  /** For people: a table that fits the terminal. */
  TABLE("text/plain"),
  /** SPARQL 1.1 Query Results CSV: lexical forms only. */
  CSV("text/csv"),
  /** SPARQL 1.1 Query Results TSV: whole terms. */
  TSV("text/tab-separated-values"),
  /** SPARQL 1.1 Query Results JSON. */
  JSON("application/sparql-results+json"),
  /** SPARQL Query Results XML. */
  XML("application/sparql-results+xml");

  private final String mediaType;

  ResultFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The name that the user types, such as {@code csv}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type of rows in this format. */
  public String mediaType() {
    return mediaType;
  }

  /** The format with that name. */
  public static Optional<ResultFormat> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
