package org.vertice.query.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in the {@code #+} lines at the head of a saved query.
 *
 * @param summary title, one line
 * @param description text for the reader; empty where none is given
 * @param tags groups; may be empty
 * @param parameters parameter name → what it is, in a few words
 * @param defaults parameter name → value where the user gives none
 * @param columns column of the answer → what it is called in front of a reader
 * @param choices parameter name → the only values it may have ({@code enumerate})
 * @param view the view that the answer feeds, one of {@link #VIEWS}
 */
public record QueryHeader(
    LocalizedText summary,
    LocalizedText description,
    List<LocalizedText> tags,
    Map<String, LocalizedText> parameters,
    Map<String, LocalizedText> columns,
    Map<String, String> defaults,
    Map<String, List<String>> choices,
    Optional<String> view) {

  /** The view that draws relations between things. */
  public static final String NETWORK = "network";

  /** The view that draws what took place when. */
  public static final String TIMELINE = "timeline";

  /** The view that draws what took place where. */
  public static final String MAP = "map";

  /** The views that an answer may feed. */
  public static final List<String> VIEWS = List.of(NETWORK, TIMELINE, MAP);

  public QueryHeader {
    tags = List.copyOf(tags);
    parameters = Map.copyOf(parameters);
    columns = Map.copyOf(columns);
    defaults = Map.copyOf(defaults);
    choices = Map.copyOf(choices);
  }
}
