package org.vertice.query;

import java.util.List;
import java.util.Map;

/**
 * What stands in the {@code #+} lines at the head of a saved query.
 *
 * @param summary title, one line
 * @param description text for the reader; empty where none is given
 * @param tags groups; may be empty
 * @param defaults parameter name → value where the user gives none
 * @param choices parameter name → the only values it may have ({@code enumerate})
 */
public record QueryHeader(
    String summary,
    String description,
    List<String> tags,
    Map<String, String> defaults,
    Map<String, List<String>> choices) {

  public QueryHeader {
    tags = List.copyOf(tags);
    defaults = Map.copyOf(defaults);
    choices = Map.copyOf(choices);
  }
}
