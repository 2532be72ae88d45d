package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vertice.csvw.model.CellValue;
import org.vertice.csvw.model.Column;
import org.vertice.csvw.model.Row;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.template.UriTemplate;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Excerpt;

/**
 * Finds URI templates that use an empty cell. Their variable expands to nothing (Metadata
 * Vocabulary, section 4.2.3), so that all such rows share one IRI that nobody meant. Reports each
 * template once, at the first such row.
 */
public final class EmptyVariableCheck {

  private final Table table;
  private final DiagnosticSink findings;
  private final List<Use> uses;

  /** A template of a column, and the rows with an empty variable. */
  private static final class Use {
    final Column column;
    final String template;
    final int[] variables;
    final boolean onlyWithOwnValue;
    int firstEmpty;
    int firstLine;
    long firstNumber;
    long count;

    Use(Column column, String template, int[] variables, boolean onlyWithOwnValue) {
      this.column = column;
      this.template = template;
      this.variables = variables;
      this.onlyWithOwnValue = onlyWithOwnValue;
    }
  }

  /** Makes a check for a table's rows. */
  public EmptyVariableCheck(Table table, DiagnosticSink findings) {
    this.table = table;
    this.findings = findings;
    List<Use> found = new ArrayList<>();
    Set<Optional<String>> subjects = new HashSet<>();
    for (Column column : table.columns()) {
      if (!column.suppressOutput()) {
        if (subjects.add(column.aboutUrl())) {
          use(column, column.aboutUrl(), false).ifPresent(found::add);
        }
        use(column, column.valueUrl(), !column.virtual()).ifPresent(found::add);
      }
    }
    this.uses = List.copyOf(found);
  }

  private Optional<Use> use(Column column, Optional<String> template, boolean onlyWithOwnValue) {
    if (template.isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = UriTemplate.parse(template.get()).variableNames();
    int[] variables =
        table.columns().stream()
            .filter(one -> names.contains(one.name()) && !one.values().required())
            .mapToInt(one -> one.number() - 1)
            .toArray();
    return variables.length == 0
        ? Optional.empty()
        : Optional.of(new Use(column, template.get(), variables, onlyWithOwnValue));
  }

  /** Checks a row. */
  public void row(Row row) {
    for (int i = 0; i < uses.size(); i++) {
      Use use = uses.get(i);
      for (int variable : use.variables) {
        if (isEmpty(row.cell(variable))
            && !(use.onlyWithOwnValue && isEmpty(row.cell(use.column.number() - 1)))) {
          met(use, variable, row);
          break;
        }
      }
    }
  }

  private static boolean isEmpty(CellValue value) {
    return value instanceof CellValue.None;
  }

  private static void met(Use use, int variable, Row row) {
    if (use.count++ == 0) {
      use.firstEmpty = variable;
      use.firstLine = row.line();
      use.firstNumber = row.number();
    }
  }

  /** The table has no more rows. */
  public void ends() {
    for (Use use : uses) {
      if (use.count > 0) {
        findings.warning(
            "template-empty",
            "\"%s\" makes an IRI although \"%s\" is empty%s"
                .formatted(
                    Excerpt.of(use.template),
                    table.columns().get(use.firstEmpty).name(),
                    use.count > 1 ? ", in " + use.count + " rows." : "."),
            table.cell(use.firstEmpty, use.firstLine, use.firstNumber),
            "Fill in the cell; or put the template into that column itself, where an empty "
                + "cell makes nothing.");
      }
    }
  }
}
