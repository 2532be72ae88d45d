package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/**
 * A column (Metadata Vocabulary, section 5.6).
 *
 * @param name its name, if it is given one
 * @param namingTitle the title that names it where it has no name: the first in the document's
 *     language, or in none
 * @param titles what may stand in the header
 * @param virtual whether it is not in the file
 * @param suppressOutput whether conversions leave it out
 * @param inherited the inherited properties that it gives itself
 * @param annotations its common properties
 * @param place where it stands
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
