package org.vertice.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.QueryParameter;
import org.vertice.web.http.Html;
import org.vertice.web.http.Text;
import org.vertice.web.site.Visit;

/** The form of a saved query: a field for each parameter. */
final class SavedForm {

  private final NamedQuery query;
  private final Map<String, String> values;

  /**
   * A form.
   *
   * @param values that the fields begin with
   */
  SavedForm(NamedQuery query, Map<String, String> values) {
    this.query = query;
    this.values = values;
  }

  /** The values that an address gives, and the defaults of the others. */
  static Map<String, String> values(NamedQuery query, Visit visit) {
    Map<String, String> values = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      visit
          .parameter(parameter.name())
          .or(parameter::defaultValue)
          .ifPresent(value -> values.put(parameter.name(), value));
    }
    return values;
  }

  /** Where the saved query is, with its values. */
  static String address(NamedQuery query, Map<String, String> values) {
    String fields =
        values.entrySet().stream()
            .map(each -> Text.encoded(each.getKey()) + "=" + Text.encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return SavedQueryPage.PATH
        + Text.encoded(query.name())
        + (fields.isEmpty() ? "" : "?" + fields);
  }

  /** Whether a value is missing without which the query cannot be asked. */
  boolean isWaiting() {
    return query.parameters().stream()
        .anyMatch(each -> each.mustBeGiven() && !values.containsKey(each.name()));
  }

  /**
   * Writes the form.
   *
   * @param prefix of the fields' names on the page, where there are several forms
   */
  void write(Visit visit, Html html, String prefix) {
    html.open(
        "form", "class", "row saved", "action", SavedQueryPage.PATH + Text.encoded(query.name()));
    for (QueryParameter parameter : query.parameters()) {
      String id = prefix + parameter.name();
      html.open("label", "for", id);
      called(visit, html, parameter);
      html.close("label");
      if (parameter.choices().isEmpty()) {
        field(html, parameter, id);
      } else {
        html.open("select", "id", id, "name", parameter.name());
        choices(visit, html, parameter);
        html.close("select");
      }
    }
    html.element("button", visit.say("query.ask")).close("form").newLine();
  }

  /** What the query says of a parameter, else its name and type. */
  private static void called(Visit visit, Html html, QueryParameter parameter) {
    if (parameter.meaning().isBlank()) {
      html.text(parameter.name() + " ").element("span", kind(parameter, visit), "class", "quiet");
    } else {
      html.text(parameter.meaning().in(visit.language().tag()));
    }
  }

  private static String kind(QueryParameter parameter, Visit visit) {
    String key = "query.type." + parameter.type().word();
    return visit.messages().has(key) ? visit.say(key) : parameter.type().word();
  }

  private void field(Html html, QueryParameter parameter, String id) {
    html.open("input", "id", id, "name", parameter.name(), "value", value(parameter));
    html.attribute("placeholder", parameter.example());
    if (parameter.mustBeGiven()) {
      html.attribute("required", "required");
    }
  }

  private String value(QueryParameter parameter) {
    return Optional.ofNullable(values.get(parameter.name())).orElse("");
  }

  private void choices(Visit visit, Html html, QueryParameter parameter) {
    if (!parameter.mustBeGiven() && parameter.defaultValue().isEmpty()) {
      html.element("option", visit.say("query.any"), "value", "");
    }
    for (String choice : parameter.choices()) {
      html.open("option", "value", choice);
      if (choice.equals(value(parameter))) {
        html.attribute("selected", "selected");
      }
      html.text(choice).close("option");
    }
  }
}
