package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/**
 * A column (Metadata Vocabulary, section 5.6).
 *
 * @param name its name, if it has one
 * @param namingTitle the title that is used as its name if it has none: the first in the document's
 *     language, or without a language
 * @param titles its titles, one of which is expected in the header
 * @param virtual whether it is not in the file
 * @param suppressOutput whether conversions leave it out
 * @param inherited its own inherited properties
 * @param annotations its common properties
 * @param place its location
 */
public record ColumnDescription(
    Optional<String> name,
    Optional<String> namingTitle,
    List<LanguageString> titles,
    boolean virtual,
    boolean suppressOutput,
    InheritedProperties inherited,
    List<Annotation> annotations,
    JsonLocation place) {

  public ColumnDescription {
    titles = List.copyOf(titles);
    annotations = List.copyOf(annotations);
  }
}
