package org.vertice.query.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.vertice.report.DiagnosticSink;

/**
 * A saved query: a question with a title, a description and parameters.
 *
 * @param name the file's name without {@code .rq}; what the user types
 * @param file the file, as findings name it
 * @param header what the query says of itself
 * @param parameters in the order in which they first stand in the text
 * @param text the whole file, header included; valid SPARQL 1.1 as it stands
 * @param query the text, parsed; never changed
 */
public record NamedQuery(
    String name,
    String file,
    QueryHeader header,
    List<QueryParameter> parameters,
    String text,
    Query query) {

  public NamedQuery {
    parameters = List.copyOf(parameters);
  }

  /** The question in one line, in the language without a tag. */
  public String title() {
    return header.summary().text();
  }

  /** The question in one line, in the reader's language if there is such a text. */
  public String title(String language) {
    return header.summary().in(language);
  }

  /** What the answer means and what to mind, in the language without a tag; may be empty. */
  public String description() {
    return header.description().text();
  }

  /** The same in the reader's language if there is such a text. */
  public String description(String language) {
    return header.description().in(language);
  }

  /** Groups that the query belongs to, in the language without a tag. */
  public List<String> tags() {
    return header.tags().stream().map(LocalizedText::text).toList();
  }

  /** The group that the query belongs to before all others, if it belongs to any. */
  public Optional<String> group(String language) {
    return header.tags().stream().findFirst().map(tag -> tag.in(language));
  }

  /**
   * What a column of the answer is called in front of a reader; the variable itself where the
   * header has no word for it.
   *
   * @param variable the column's, without the question mark
   */
  public String column(String variable, String language) {
    return Optional.ofNullable(header.columns().get(variable))
        .map(words -> words.in(language))
        .filter(word -> !word.isEmpty())
        .orElse(variable);
  }

  /** The view that the answer feeds, if it feeds one: one of {@link QueryHeader#VIEWS}. */
  public Optional<String> view() {
    return header.view();
  }

  /** The parameter of that name, if there is one. */
  public Optional<QueryParameter> parameter(String parameter) {
    return parameters.stream().filter(each -> each.name().equals(parameter)).findFirst();
  }

  /**
   * The query with each parameter replaced by its value, or by its default. An optional parameter
   * without either stays a variable.
   *
   * @param values parameter name → value as the user typed it
   * @param sink gets every unknown, missing and ill-typed parameter
   * @return empty when anything was reported
   */
  public Optional<Query> bind(Map<String, String> values, DiagnosticSink sink) {
    return new ParameterBinder(this, sink).bind(values);
  }
}
