package org.vertice.csvw.model;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.metadata.LanguageString;

/**
 * A column (Model for Tabular Data and Metadata on the Web, section 4.3).
 *
 * @param number position in the table, from 1
 * @param name its name, percent-encoded where it comes from a title
 * @param titles its titles
 * @param virtual whether it is not in the file
 * @param suppressOutput whether it is left out of conversions
 * @param datatypeIri IRI of the datatype of its values
 * @param propertyUrl URI template of the property, if the metadata gives one
 * @param annotations what the metadata says about it
 */
public record Column(
    int number,
    String name,
    List<LanguageString> titles,
    boolean virtual,
    boolean suppressOutput,
    String datatypeIri,
    Optional<String> propertyUrl,
    List<Annotation> annotations) {

  public Column {
    titles = List.copyOf(titles);
    annotations = List.copyOf(annotations);
  }
}
