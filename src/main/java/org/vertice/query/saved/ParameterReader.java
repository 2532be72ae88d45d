package org.vertice.query.saved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryScopeException;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.vertice.query.run.QueryText;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.TextLocation;

/** Reads the parameters of one query off its variables, and checks them against its header. */
record ParameterReader(String file, Query query, QueryHeader header, DiagnosticSink findings) {

  /** grlc: one underscore for required, two for optional; the name; the type. */
  private static final Pattern PARAMETER =
      Pattern.compile("(?<mark>__?)(?<name>[^_]+)(?:_(?<type>.+))?");

  List<QueryParameter> read(String text) {
    Map<String, QueryParameter> parameters = new LinkedHashMap<>();
    for (QueryText.Variable variable : new QueryText(text).variables()) {
      Matcher name = PARAMETER.matcher(variable.name());
      if (name.matches()) {
        parameter(name, variable).ifPresent(each -> add(each, variable, parameters));
      }
    }
    reportNamesWithoutParameter(parameters);
    return new ArrayList<>(parameters.values());
  }

  private Optional<QueryParameter> parameter(Matcher parts, QueryText.Variable variable) {
    String suffix = Optional.ofNullable(parts.group("type")).orElse("");
    Optional<ParameterType> type = ParameterType.of(suffix, query.getPrefixMapping());
    if (type.isEmpty()) {
      report(
          variable,
          "query-parameter-type",
          "The end of ?" + variable.name() + " names no type: " + suffix + ".",
          "end it with _iri, _integer, _decimal, _date, a language such as _it, or prefix_type;"
              + " a name is one word, such as ?_fromYear");
    }
    String name = parts.group("name");
    return type.map(
        each ->
            new QueryParameter(
                name,
                variable.name(),
                each,
                parts.group("mark").length() == 1,
                Optional.ofNullable(header.defaults().get(name)),
                header.choices().getOrDefault(name, List.of()),
                header.parameters().getOrDefault(name, LocalizedText.of(""))));
  }

  private void add(
      QueryParameter parameter,
      QueryText.Variable variable,
      Map<String, QueryParameter> parameters) {
    QueryParameter earlier = parameters.putIfAbsent(parameter.name(), parameter);
    if (earlier != null) {
      report(
          variable,
          "query-parameter-doubled",
          "?%s and ?%s are both the parameter %s."
              .formatted(earlier.variable(), variable.name(), parameter.name()),
          "use one variable for both, or another name");
      return;
    }
    Optional<String> value =
        parameter.defaultValue().or(() -> Optional.of(parameter.type().example()));
    Optional<Node> term = value.flatMap(v -> parameter.type().read(v, query.getPrefixMapping()));
    if (term.isEmpty() && parameter.defaultValue().isPresent()) {
      report(
          variable,
          "query-default-invalid",
          "The default \"%s\" of %s is not of type %s."
              .formatted(value.orElse(""), parameter.name(), parameter.type().word()),
          "such a value is " + parameter.type().example());
    } else if (!isAmongChoices(parameter)) {
      report(
          variable,
          "query-default-invalid",
          "The default \"%s\" of %s is not among its values."
              .formatted(value.orElse(""), parameter.name()),
          "its values are " + String.join(", ", parameter.choices()));
    }
    term.ifPresent(each -> checkBindable(variable, each));
  }

  private static boolean isAmongChoices(QueryParameter parameter) {
    return parameter.choices().isEmpty()
        || parameter.defaultValue().map(parameter.choices()::contains).orElse(true);
  }

  private void checkBindable(QueryText.Variable variable, Node term) {
    try {
      QueryTransformOps.replaceVars(query, Map.of(Var.alloc(variable.name()), term));
    } catch (QueryScopeException assigned) {
      report(
          variable,
          "query-parameter-assigned",
          "The query assigns ?" + variable.name() + " itself (BIND, VALUES or AS).",
          "put the default into \"#+ defaults:\" and leave the variable free");
    }
  }

  private void reportNamesWithoutParameter(Map<String, QueryParameter> parameters) {
    List<String> mentioned = new ArrayList<>(header.defaults().keySet());
    mentioned.addAll(header.choices().keySet());
    mentioned.addAll(header.parameters().keySet());
    mentioned.stream()
        .filter(name -> !parameters.containsKey(name))
        .sorted()
        .distinct()
        .forEach(
            name ->
                report(
                    new QueryText.Variable(name, 1, 1),
                    "query-parameter-unknown",
                    "The header names a parameter " + name + " that the query does not have.",
                    parameters.isEmpty()
                        ? "a parameter is a variable such as ?_" + name
                        : "its parameters are " + String.join(", ", parameters.keySet())));
  }

  private void report(QueryText.Variable where, String code, String message, String hint) {
    findings.error(code, message, new TextLocation(file, where.line(), where.column()), hint);
  }
}
