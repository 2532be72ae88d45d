package org.vertice.query.saved;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location;

/** Puts values in the place of a saved query's parameters, or says why it cannot. */
final class ParameterBinder {

  private final NamedQuery query;
  private final DiagnosticSink sink;
  private boolean refused;

  ParameterBinder(NamedQuery query, DiagnosticSink sink) {
    this.query = query;
    this.sink = sink;
  }

  Optional<Query> bind(Map<String, String> values) {
    values.keySet().stream()
        .filter(name -> query.parameter(name).isEmpty())
        .sorted()
        .forEach(
            name ->
                refuse(
                    "query-parameter-unknown",
                    "The query " + query.name() + " has no parameter " + name + "."));
    Map<Var, Node> terms = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      String given = values.get(parameter.name());
      Optional<String> value = given != null ? Optional.of(given) : parameter.defaultValue();
      if (value.isPresent()) {
        term(parameter, value.get())
            .ifPresent(term -> terms.put(Var.alloc(parameter.variable()), term));
      } else if (parameter.required()) {
        refuse(
            "query-parameter-missing",
            "The query " + query.name() + " needs a value for " + parameter.name() + ".");
      }
    }
    return refused
        ? Optional.empty()
        : Optional.of(QueryTransformOps.replaceVars(query.query(), terms));
  }

  private Optional<Node> term(QueryParameter parameter, String value) {
    if (!parameter.choices().isEmpty() && !parameter.choices().contains(value)) {
      refuse(
          "query-parameter-value",
          "\"" + value + "\" is not among the values of " + parameter.name() + ".");
      return Optional.empty();
    }
    Optional<Node> term = parameter.type().read(value, query.query().getPrefixMapping());
    if (term.isEmpty()) {
      refuse(
          "query-parameter-value",
          "The value of %s must be of type %s, such as %s, but is \"%s\"."
              .formatted(
                  parameter.name(), parameter.type().word(), parameter.type().example(), value));
    }
    return term;
  }

  private void refuse(String code, String message) {
    refused = true;
    sink.error(code, message, new Location.FileLocation(query.file()), usage());
  }

  private String usage() {
    if (query.parameters().isEmpty()) {
      return "it takes none: vertice query " + query.name();
    }
    String list =
        query.parameters().stream().map(QueryParameter::summary).collect(Collectors.joining("; "));
    String example =
        query.parameters().stream()
            .filter(parameter -> parameter.required())
            .map(parameter -> " --" + parameter.name() + " " + quoted(parameter.example()))
            .collect(Collectors.joining());
    return "its parameters are " + list + "; for example: vertice query " + query.name() + example;
  }

  private static String quoted(String value) {
    return value.matches("[\\w./:-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
