package org.vertice.web.protocol;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.ParameterType;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.query.saved.QueryParameter;
import org.vertice.web.http.AnswerFormat;

/** The description of the saved queries that tools read: OpenAPI 3.0. */
final class OpenApi {

  private static final String LOGIN = "login";

  private OpenApi() {}

  /**
   * The description.
   *
   * @param login whether a name and a password are asked for (HTTP Basic)
   */
  static String of(QueryLibrary queries, String site, boolean login) {
    JsonObjectBuilder paths = Json.createObjectBuilder();
    queries
        .queries()
        .forEach(query -> paths.add(SavedQueryApi.PATH + query.name(), path(query, login)));
    JsonObjectBuilder description =
        Json.createObjectBuilder()
            .add("openapi", "3.0.3")
            .add(
                "info",
                Json.createObjectBuilder()
                    .add("title", "Vertice: saved queries")
                    .add("description", "Each saved query is an address; nothing can be written.")
                    .add("version", "1"))
            .add("servers", array(Json.createObjectBuilder().add("url", site)))
            .add("paths", paths);
    if (login) {
      secure(description);
    }
    return description.build().toString();
  }

  /** OpenAPI 3.0.3, 4.7.27 and 4.7.30: what all operations ask for. */
  private static void secure(JsonObjectBuilder description) {
    JsonObjectBuilder basic = Json.createObjectBuilder().add("type", "http").add("scheme", "basic");
    JsonObjectBuilder schemes = Json.createObjectBuilder().add(LOGIN, basic);
    description
        .add("components", Json.createObjectBuilder().add("securitySchemes", schemes))
        .add("security", array(Json.createObjectBuilder().add(LOGIN, JsonValue.EMPTY_JSON_ARRAY)));
  }

  private static JsonObjectBuilder path(NamedQuery query, boolean login) {
    JsonObjectBuilder operation =
        Json.createObjectBuilder().add("operationId", query.name()).add("summary", query.title());
    if (!query.description().isBlank()) {
      operation.add("description", query.description());
    }
    if (!query.tags().isEmpty()) {
      operation.add("tags", Json.createArrayBuilder(query.tags()));
    }
    JsonArrayBuilder parameters = Json.createArrayBuilder();
    query.parameters().forEach(each -> parameters.add(parameter(each)));
    List<String> own = query.parameters().stream().map(QueryParameter::name).toList();
    boolean rows = query.query().isSelectType() || query.query().isAskType();
    List<AnswerFormat> formats = rows ? AnswerFormat.OF_ROWS : AnswerFormat.OF_GRAPHS;
    if (query.query().isSelectType()) {
      paging(parameters, own);
    }
    if (!own.contains("format")) {
      parameters.add(format(formats));
    }
    operation.add("parameters", parameters).add("responses", responses(formats, login));
    return Json.createObjectBuilder().add("get", operation);
  }

  private static JsonObjectBuilder format(List<AnswerFormat> formats) {
    return common("format", "The form of the answer, where Accept does not say it.")
        .add(
            "schema",
            Json.createObjectBuilder()
                .add("type", "string")
                .add(
                    "enum",
                    Json.createArrayBuilder(
                        formats.stream().map(each -> each.names().get(0)).toList())));
  }

  private static void paging(JsonArrayBuilder parameters, List<String> own) {
    for (String name : Paging.NAMES) {
      if (!own.contains(name)) {
        JsonObjectBuilder schema =
            Json.createObjectBuilder()
                .add("type", "integer")
                .add("minimum", name.equals("offset") ? 0 : 1);
        if (name.equals("per_page") || name.equals("limit")) {
          schema.add("maximum", Paging.MOST).add("default", Paging.USUAL);
        }
        parameters.add(
            common(
                    name,
                    switch (name) {
                      case "page" -> "Which page of the answer, from 1.";
                      case "per_page" -> "Rows of a page.";
                      case "offset" -> "Rows to leave out at the beginning.";
                      default -> "Rows at most.";
                    })
                .add("schema", schema));
      }
    }
  }

  private static JsonObjectBuilder common(String name, String description) {
    return Json.createObjectBuilder()
        .add("name", name)
        .add("in", "query")
        .add("required", false)
        .add("description", description);
  }

  private static JsonObjectBuilder parameter(QueryParameter parameter) {
    JsonObjectBuilder schema = schema(parameter.type());
    if (!parameter.choices().isEmpty()) {
      JsonArrayBuilder choices = Json.createArrayBuilder();
      parameter.choices().forEach(each -> choices.add(value(parameter.type(), each)));
      schema.add("enum", choices);
    }
    parameter
        .defaultValue()
        .ifPresent(each -> schema.add("default", value(parameter.type(), each)));
    return Json.createObjectBuilder()
        .add("name", parameter.name())
        .add("in", "query")
        .add("required", parameter.mustBeGiven())
        .add("description", parameter.summary())
        .add("schema", schema);
  }

  /** A value as JSON writes what the schema describes. */
  private static JsonValue value(ParameterType type, String text) {
    String kind = schema(type).build().getString("type");
    if (kind.equals("boolean")) {
      return text.equals("true") || text.equals("1") ? JsonValue.TRUE : JsonValue.FALSE;
    }
    try {
      return kind.equals("string")
          ? Json.createValue(text)
          : Json.createValue(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Json.createValue(text); // INF, NaN: JSON has no number for them
    }
  }

  private static JsonObjectBuilder schema(ParameterType type) {
    JsonObjectBuilder schema = Json.createObjectBuilder();
    if (type instanceof ParameterType.Numeric) {
      return schema.add("type", "number");
    }
    if (type instanceof ParameterType.Iri) {
      return schema.add("type", "string").add("format", "uri");
    }
    if (type instanceof ParameterType.Typed) {
      return switch (type.word()) {
        case "integer", "int", "long", "nonNegativeInteger", "positiveInteger" ->
            schema.add("type", "integer");
        case "decimal", "float", "double" -> schema.add("type", "number");
        case "boolean" -> schema.add("type", "boolean");
        case "date" -> schema.add("type", "string").add("format", "date");
        case "dateTime" -> schema.add("type", "string").add("format", "date-time");
        default -> schema.add("type", "string");
      };
    }
    return schema.add("type", "string");
  }

  private static JsonObjectBuilder responses(List<AnswerFormat> formats, boolean login) {
    JsonObjectBuilder content = Json.createObjectBuilder();
    for (AnswerFormat format : formats) {
      String kind = format.mediaType().endsWith("json") ? "object" : "string";
      content.add(
          format.mediaType(),
          Json.createObjectBuilder().add("schema", Json.createObjectBuilder().add("type", kind)));
    }
    JsonObjectBuilder responses =
        Json.createObjectBuilder()
            .add(
                "200",
                Json.createObjectBuilder()
                    .add("description", "The answer.")
                    .add("content", content));
    failure(responses, "400", "A parameter is missing, unknown or not of its type.");
    failure(responses, "406", "The answer cannot be had in that form.");
    if (login) {
      failure(responses, "401", "There is no name and password, or they are wrong.");
      failure(responses, "429", "Too many passwords are tried just now.");
    }
    failure(responses, "503", "The query took too long, or too many run already.");
    return responses;
  }

  private static void failure(JsonObjectBuilder responses, String status, String description) {
    JsonObjectBuilder text =
        Json.createObjectBuilder().add("schema", Json.createObjectBuilder().add("type", "string"));
    responses.add(
        status,
        Json.createObjectBuilder()
            .add("description", description)
            .add("content", Json.createObjectBuilder().add("text/plain", text)));
  }

  private static JsonArrayBuilder array(JsonObjectBuilder one) {
    return Json.createArrayBuilder().add(one);
  }
}
