package org.vertice.web.protocol;

import static org.vertice.web.http.JsonObjects.object;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vertice.query.saved.NamedQuery;
import org.vertice.query.saved.ParameterType;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.query.saved.QueryParameter;
import org.vertice.web.http.AnswerFormat;
import org.vertice.web.http.JsonObjects;

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
    Map<String, Object> paths = new LinkedHashMap<>();
    queries
        .queries()
        .forEach(
            query ->
                paths.put(
                    SavedQueryApi.PATH + query.name(), object("get", operation(query, login))));
    Map<String, Object> description =
        object(
            "openapi",
            "3.0.3",
            "info",
            object(
                "title", "Vertice: saved queries",
                "description", "Each saved query is an address; nothing can be written.",
                "version", "1"),
            "servers",
            List.of(object("url", site)),
            "paths",
            paths);
    if (login) {
      // OpenAPI 3.0.3, 4.7.27 and 4.7.30: what all operations ask for
      Map<String, Object> basic = object("type", "http", "scheme", "basic");
      description.put("components", object("securitySchemes", object(LOGIN, basic)));
      description.put("security", List.of(object(LOGIN, List.of())));
    }
    return JsonObjects.text(description);
  }

  private static Map<String, Object> operation(NamedQuery query, boolean login) {
    Map<String, Object> operation = object("operationId", query.name(), "summary", query.title());
    if (!query.description().isBlank()) {
      operation.put("description", query.description());
    }
    if (!query.tags().isEmpty()) {
      operation.put("tags", query.tags());
    }
    List<Object> parameters = new ArrayList<>();
    query.parameters().forEach(each -> parameters.add(parameter(each)));
    List<String> own = query.parameters().stream().map(QueryParameter::name).toList();
    boolean rows = query.query().isSelectType() || query.query().isAskType();
    List<AnswerFormat> formats = rows ? AnswerFormat.OF_ROWS : AnswerFormat.OF_GRAPHS;
    if (query.query().isSelectType()) {
      Paging.NAMES.stream()
          .filter(name -> !own.contains(name))
          .forEach(name -> parameters.add(paging(name)));
    }
    if (!own.contains("format")) {
      List<String> names = formats.stream().map(each -> each.names().get(0)).toList();
      parameters.add(
          parameter(
              "format",
              "The format of the answer; it takes precedence over Accept.",
              false,
              object("type", "string", "enum", names)));
    }
    operation.put("parameters", parameters);
    operation.put("responses", responses(formats, login));
    return operation;
  }

  private static Map<String, Object> paging(String name) {
    Map<String, Object> schema =
        object("type", "integer", "minimum", name.equals("offset") ? 0 : 1);
    if (name.equals("per_page") || name.equals("limit")) {
      schema.put("maximum", Paging.MOST);
      schema.put("default", Paging.USUAL);
    }
    String description =
        switch (name) {
          case "page" -> "Which page of the answer, from 1.";
          case "per_page" -> "Rows of a page.";
          case "offset" -> "Rows to leave out at the beginning.";
          default -> "Rows at most.";
        };
    return parameter(name, description, false, schema);
  }

  private static Map<String, Object> parameter(
      String name, String description, boolean required, Map<String, Object> schema) {
    return object(
        "name", name,
        "in", "query",
        "required", required,
        "description", description,
        "schema", schema);
  }

  private static Map<String, Object> parameter(QueryParameter parameter) {
    Map<String, Object> schema = schema(parameter.type());
    String kind = String.valueOf(schema.get("type"));
    if (!parameter.choices().isEmpty()) {
      schema.put("enum", parameter.choices().stream().map(each -> value(kind, each)).toList());
    }
    schema.put("default", parameter.defaultValue().map(each -> value(kind, each)));
    return parameter(parameter.name(), parameter.summary(), parameter.mustBeGiven(), schema);
  }

  /** A value as JSON writes what the schema describes. */
  private static JsonValue value(String kind, String text) {
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

  private static Map<String, Object> schema(ParameterType type) {
    if (type instanceof ParameterType.Numeric) {
      return object("type", "number");
    }
    if (type instanceof ParameterType.Iri) {
      return object("type", "string", "format", "uri");
    }
    return switch (type instanceof ParameterType.Typed ? type.word() : "") {
      case "integer", "int", "long", "nonNegativeInteger", "positiveInteger" ->
          object("type", "integer");
      case "decimal", "float", "double" -> object("type", "number");
      case "boolean" -> object("type", "boolean");
      case "date" -> object("type", "string", "format", "date");
      case "dateTime" -> object("type", "string", "format", "date-time");
      default -> object("type", "string");
    };
  }

  private static Map<String, Object> responses(List<AnswerFormat> formats, boolean login) {
    Map<String, Object> content = new LinkedHashMap<>();
    for (AnswerFormat format : formats) {
      String kind = format.mediaType().endsWith("json") ? "object" : "string";
      content.put(format.mediaType(), object("schema", object("type", kind)));
    }
    Map<String, Object> responses =
        object("200", object("description", "The answer.", "content", content));
    responses.put("400", failure("A parameter is missing, unknown or not of its type."));
    responses.put("406", failure("The answer is not available in that format."));
    if (login) {
      responses.put("401", failure("There is no name and password, or they are wrong."));
      responses.put("429", failure("Too many passwords are being checked just now."));
    }
    responses.put("503", failure("The query took too long, or too many run already."));
    return responses;
  }

  private static Map<String, Object> failure(String description) {
    Map<String, Object> text = object("schema", object("type", "string"));
    return object("description", description, "content", object("text/plain", text));
  }
}
