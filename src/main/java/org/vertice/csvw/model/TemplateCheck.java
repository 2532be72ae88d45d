package org.vertice.csvw.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vertice.csvw.metadata.ColumnDescription;
import org.vertice.csvw.metadata.CsvwContext;
import org.vertice.csvw.metadata.SchemaDescription;
import org.vertice.csvw.metadata.TableDescription;
import org.vertice.csvw.metadata.Urls;
import org.vertice.csvw.template.UriTemplate;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Excerpt;
import org.vertice.report.Location.JsonLocation;
import org.vertice.report.Nearest;
import org.vertice.report.Suggestions;

/**
 * Finds variables of URI templates that are not columns (Metadata Vocabulary, section 4.2.3): they
 * would expand to nothing in every row.
 */
final class TemplateCheck {

  private static final Set<String> SPECIAL =
      Set.of("_row", "_sourceRow", "_column", "_sourceColumn", "_name");

  private static final Set<String> SCHEMES =
      Set.of("urn", "tag", "mailto", "info", "doi", "data", "tel", "geo", "file", "did");

  private static final int MOST_OF_A_TEMPLATE = 20;

  private final Set<String> names;
  private final DiagnosticSink findings;
  private final Suggestions suggestions = new Suggestions();
  private final Set<String> seen = new HashSet<>();

  TemplateCheck(List<String> names, DiagnosticSink findings) {
    this.names = new LinkedHashSet<>(names);
    this.findings = findings;
  }

  /** An unknown prefix is read as the scheme of a URL, which is hardly ever meant. */
  private void checkPrefix(String fixed, JsonLocation place) {
    int colon = fixed.indexOf(':');
    if (colon > 0
        && Urls.isAbsolute(fixed)
        && !fixed.startsWith("//", colon + 1)
        && !SCHEMES.contains(fixed.substring(0, colon))
        && CsvwContext.INSTANCE.expandPrefix(fixed).isEmpty()) {
      String prefix = fixed.substring(0, colon);
      findings.warning(
          "metadata-template-prefix",
          "\"" + prefix + ":\" is not a known prefix; it becomes part of the IRI as it is.",
          place,
          Nearest.to(prefix, CsvwContext.INSTANCE.prefixes())
              .map(near -> "Did you mean \"" + near + ":\"?")
              .orElse("Write the full URL: prefixes cannot be declared."));
    }
  }

  void check(TableDescription table, List<Column> columns) {
    Map<String, JsonLocation> places = new HashMap<>();
    for (ColumnDescription one : table.schema().map(SchemaDescription::columns).orElse(List.of())) {
      one.name().ifPresent(name -> places.putIfAbsent(name, one.place()));
    }
    for (Column column : columns) {
      JsonLocation place = places.getOrDefault(column.name(), table.urlPlace());
      Stream.of(column.aboutUrl(), column.propertyUrl(), column.valueUrl())
          .flatMap(Optional::stream)
          .filter(seen::add)
          .forEach(template -> check(template, place));
    }
  }

  private void check(String template, JsonLocation place) {
    UriTemplate parsed = UriTemplate.parse(template);
    checkPrefix(parsed.fixedPart(), place);
    int unknown = 0;
    for (String variable : parsed.variableNames()) {
      if (!SPECIAL.contains(variable)
          && !names.contains(variable)
          && ++unknown <= MOST_OF_A_TEMPLATE) {
        findings.warning(
            "metadata-template-variable",
            "The URI template \"%s\" uses {%s}, and no column has that name."
                .formatted(Excerpt.of(template), variable),
            place,
            suggestions
                .nearest(variable, names)
                .map(near -> "Did you mean {" + near + "}?")
                .orElse("The columns are: " + Excerpt.of(names) + "."));
      }
    }
  }
}
