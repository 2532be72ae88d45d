package org.vertice.csvw.model;

import java.util.List;
import java.util.Optional;
import org.vertice.csvw.datatype.CellDatatype;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.metadata.LanguageString;

/**
 * A column (Model for Tabular Data and Metadata on the Web, section 4.3).
 *
 * @param number position in the table, from 1
 * @param sourceNumber position in the file, from 1; 0 for a virtual column
 * @param name its name, percent-encoded where it comes from a title
 * @param titles its titles
 * @param virtual whether it is not in the file
 * @param suppressOutput whether it is left out of conversions
 * @param values how its cells become values
 * @param aboutUrl URI template of what its cells are about, if the metadata gives one
 * @param propertyUrl URI template of the property, if the metadata gives one
 * @param valueUrl URI template of the value, if the metadata gives one
 * @param textDirection {@code ltr}, {@code rtl} or {@code auto}
 * @param annotations its common properties
 */
public record Column(
    int number,
    int sourceNumber,
    String name,
    List<LanguageString> titles,
    boolean virtual,
    boolean suppressOutput,
    ValueRules values,
    Optional<String> aboutUrl,
    Optional<String> propertyUrl,
    Optional<String> valueUrl,
    String textDirection,
    List<Annotation> annotations) {

  /**
   * The annotations of a column that determine the values of its cells (section 6.4).
   *
   * @param base name of the built-in datatype
   * @param datatype the datatype
   * @param language BCP 47 tag, or {@code und}
   * @param defaultValue the value of an empty cell
   * @param nulls strings that mean no value
   * @param separator the string between the values of a list; empty if cells are not lists
   * @param ordered whether a list's order matters
   * @param required whether there must be a value
   */
  public record ValueRules(
      String base,
      CellDatatype datatype,
      String language,
      String defaultValue,
      List<String> nulls,
      Optional<String> separator,
      boolean ordered,
      boolean required) {
    public ValueRules {
      nulls = List.copyOf(nulls);
    }
  }

  public Column {
    titles = List.copyOf(titles);
    annotations = List.copyOf(annotations);
  }

  /** Its possible values, if its datatype lists them. */
  public List<String> codes() {
    return values.datatype().codes();
  }

  /** IRI of the datatype of its values. */
  public String datatypeIri() {
    return values.datatype().datatypeIri();
  }
}
