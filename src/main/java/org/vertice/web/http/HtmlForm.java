package org.vertice.web.http;

import java.util.List;

/** Forms for eyes. */
public enum HtmlForm implements Form {
  /** Plain text: a table of rows, Turtle of a graph. */
  TEXT("text/plain", List.of("text", "txt", "table")),
  /** A page. */
  HTML("text/html", List.of("html"));

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  HtmlForm(String mediaType, List<String> names) {
    this.mediaType = mediaType;
    this.names = names;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public List<String> aliases() {
    return List.of();
  }

  @Override
  public List<String> names() {
    return names;
  }
}
