package org.vertice.web.http;

import java.util.List;
import org.vertice.query.result.ResultFormat;

/** The W3C's forms of rows and of yes and no. */
public enum RowForm implements Form {
  /** SPARQL 1.1 Query Results JSON Format. */
  JSON(ResultFormat.JSON, List.of("application/json"), List.of("json", "srj")),
  /** SPARQL Query Results XML Format. */
  XML(ResultFormat.XML, List.of("application/xml", "text/xml"), List.of("xml", "srx", "sparql")),
  /** SPARQL 1.1 Query Results CSV. */
  CSV(ResultFormat.CSV, List.of(), List.of("csv")),
  /** SPARQL 1.1 Query Results TSV. */
  TSV(ResultFormat.TSV, List.of(), List.of("tsv"));

  private final ResultFormat format;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> aliases;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  RowForm(ResultFormat format, List<String> aliases, List<String> names) {
    this.format = format;
    this.aliases = aliases;
    this.names = names;
  }

  @Override
  public String mediaType() {
    return format.mediaType();
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public List<String> names() {
    return names;
  }

  /** Its writer. */
  public ResultFormat format() {
    return format;
  }
}
