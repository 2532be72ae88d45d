package org.vertice.server.sparql;

import java.util.List;
import org.vertice.query.ResultFormat;
import org.vertice.server.http.Form;

/** The W3C's forms of rows and of yes and no. */
enum RowForm implements Form {
  JSON(ResultFormat.JSON, List.of("application/json"), List.of("json", "srj")),
  XML(ResultFormat.XML, List.of("application/xml", "text/xml"), List.of("xml", "srx", "sparql")),
  CSV(ResultFormat.CSV, List.of(), List.of("csv")),
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

  ResultFormat format() {
    return format;
  }
}
