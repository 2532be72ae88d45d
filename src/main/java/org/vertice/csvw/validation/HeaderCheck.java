package org.vertice.csvw.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.vertice.csvw.metadata.ColumnDescription;
import org.vertice.csvw.metadata.EmbeddedMetadata;
import org.vertice.csvw.metadata.LanguageString;
import org.vertice.csvw.metadata.SchemaDescription;
import org.vertice.csvw.metadata.TableDescription;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Nearest;

/**
 * Compares the header of a file with the columns that its metadata describes (Metadata Vocabulary,
 * section 5.5.1 Schema Compatibility).
 */
public final class HeaderCheck {

  private static final String UNDETERMINED = "und";

  /** What programs write between columns other than the comma, and how it is called. */
  private static final Map<String, String> DELIMITERS =
      new TreeMap<>(Map.of(";", "semicolons", "\t", "tabs", "|", "vertical bars"));

  private final String file;
  private final EmbeddedMetadata header;
  private final int skippedColumns;
  private final boolean validating;
  private final DiagnosticSink findings;

  /**
   * Makes a check.
   *
   * @param file how messages name the file
   * @param header what the file says
   * @param skippedColumns columns of the file before the first that counts
   * @param validating whether a column that has a name but no titles must be reported: a validator
   *     cannot tell whether it is the one in the header
   */
  public HeaderCheck(
      String file,
      EmbeddedMetadata header,
      int skippedColumns,
      boolean validating,
      DiagnosticSink findings) {
    this.file = file;
    this.header = header;
    this.skippedColumns = skippedColumns;
    this.validating = validating;
    this.findings = findings;
  }

  /**
   * Compares with the columns that a table's metadata describes, if it describes any.
   *
   * @return whether each value stands in its column; if not, the rows tell nothing
   */
  public boolean check(TableDescription table) {
    doubled();
    Optional<SchemaDescription> schema = table.schema();
    if (schema.isEmpty()) {
      return true;
    }
    List<ColumnDescription> described =
        schema.get().columns().stream().filter(column -> !column.virtual()).toList();
    String language =
        header
            .language()
            .or(schema.get().inherited()::lang)
            .or(table.inherited()::lang)
            .orElse(UNDETERMINED);
    if (otherDelimiter(described)) {
      return false;
    }
    if (header.headerLine() > 0 && !described.isEmpty() && nothingFits(described, language)) {
      report(
          0,
          "header-missing",
          "Line "
              + header.headerLine()
              + " is not the header that the metadata describes: no "
              + "column has the title expected of it.",
          "Put the header into the first line: " + inOrder(described) + ".");
      return true;
    }
    HeaderOrder order =
        HeaderOrder.of(header.width(), described, (i, column) -> calledLike(i, column, language));
    if (order.differs()) {
      moved(order, described);
      return false;
    }
    int both = Math.min(described.size(), header.width());
    for (int i = 0; i < both; i++) {
      check(i, described, language);
    }
    if (both < header.width()) {
      List<String> free = free(described, language);
      for (int i = both; i < header.width(); i++) {
        unknown(i, free);
      }
    }
    for (int i = both; i < described.size(); i++) {
      missing(i, described.get(i), language);
    }
    return header.headerLine() == 0 || both == described.size();
  }

  private boolean calledLike(int i, ColumnDescription column, String language) {
    List<String> titles = header.titles().get(i);
    return named(column, i)
        || (!titles.isEmpty()
            && !column.titles().isEmpty()
            && compatible(column, titles, language));
  }

  /** A spreadsheet writes semicolons where the comma is the decimal sign. */
  private boolean otherDelimiter(List<ColumnDescription> described) {
    if (header.width() != 1 || described.size() < 2 || header.titles().get(0).isEmpty()) {
      return false;
    }
    String line = header.titles().get(0).get(0);
    for (Map.Entry<String, String> delimiter : DELIMITERS.entrySet()) {
      List<String> parts =
          Arrays.stream(line.split(Pattern.quote(delimiter.getKey()), -1))
              .map(part -> part.replaceAll("^\"|\"$", "").strip())
              .toList();
      boolean fits =
          parts.size() > 1
              && described.stream()
                  .anyMatch(
                      column ->
                          column.name().filter(parts::contains).isPresent()
                              || column.titles().stream()
                                  .anyMatch(title -> parts.contains(title.text())));
      if (fits) {
        report(
            -1,
            "csv-delimiter",
            "The columns are separated by " + delimiter.getValue() + "; the rows are not read.",
            "Save the table with the delimiter that the metadata has, the comma if it has none; or"
                + " describe this one there: \"dialect\": {\"delimiter\": \""
                + delimiter.getKey().replace("\t", "\\t")
                + "\"}.");
        return true;
      }
    }
    return false;
  }

  private void moved(HeaderOrder order, List<ColumnDescription> described) {
    List<String> free = order.missing().stream().map(j -> expected(described.get(j))).toList();
    order.unknown().forEach(i -> unknown(i, free));
    order.missing().forEach(j -> missing(j, described.get(j)));
    if (order.unknown().isEmpty() && order.missing().isEmpty()) {
      int i = order.firstMoved();
      report(
          i,
          "header-mismatch",
          "Column "
              + (i + 1)
              + " is headed "
              + quoted(header.titles().get(i))
              + ", where the metadata describes \""
              + (i < described.size() ? expected(described.get(i)) : "nothing")
              + "\"; the rows are not read.",
          "The order differs: move the columns, or their descriptions; the metadata has "
              + inOrder(described)
              + ".");
    }
  }

  private static String inOrder(List<ColumnDescription> described) {
    return String.join(",", described.stream().map(HeaderCheck::expected).toList());
  }

  private void doubled() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.width(); i++) {
      for (String title : header.titles().get(i)) {
        Integer first = seen.putIfAbsent(title, i);
        if (first != null && first != i) {
          report(
              i,
              "header-doubled",
              "The header has \""
                  + title
                  + "\" twice, in columns "
                  + (first + 1)
                  + " and "
                  + (i + 1)
                  + ".",
              "Rename or remove one of them.");
        }
      }
    }
  }

  private boolean nothingFits(List<ColumnDescription> described, String language) {
    for (int i = 0; i < header.width(); i++) {
      for (ColumnDescription column : described) {
        if (named(column, i) || compatible(column, header.titles().get(i), language)) {
          return false;
        }
      }
    }
    return described.stream().noneMatch(column -> column.titles().isEmpty());
  }

  private boolean named(ColumnDescription column, int index) {
    return column.name().filter(header.titles().get(index)::contains).isPresent();
  }

  private void check(int i, List<ColumnDescription> described, String language) {
    ColumnDescription column = described.get(i);
    List<String> titles = header.titles().get(i);
    if (compatible(column, titles, language)) {
      return;
    }
    boolean nameOnly = column.titles().isEmpty();
    if (nameOnly && (named(column, i) || !validating)) {
      nameOnly(i, column, titles);
      return;
    }
    Optional<ColumnDescription> other =
        described.stream()
            .filter(one -> !one.titles().isEmpty() && compatible(one, titles, language))
            .findFirst();
    report(
        i,
        "header-mismatch",
        "Column "
            + (i + 1)
            + " is headed "
            + quoted(titles)
            + ", where the metadata describes \""
            + expected(column)
            + "\".",
        other
            .map(one -> "The order differs: move the column, or its description.")
            .orElse("Write \"" + expected(column) + "\" in the header, or correct the metadata."));
  }

  private void nameOnly(int i, ColumnDescription column, List<String> titles) {
    String name = column.name().orElse("");
    if (named(column, i)) {
      if (validating) {
        report(
            i,
            "header-untitled",
            "The metadata names column "
                + (i + 1)
                + " \""
                + name
                + "\" but gives it no titles to compare the header with.",
            "Add \"titles\": \"" + name + "\" to its description.");
      }
    } else {
      findings.report(
          Diagnostic.warning(
                  "header-mismatch",
                  "Column "
                      + (i + 1)
                      + " is headed "
                      + quoted(titles)
                      + ", where the metadata has \""
                      + name
                      + "\" and no titles.",
                  place(i))
              .withHint("Add the title to its description, or correct the header."));
    }
  }

  /** What is expected of the described columns that are nowhere in the header. */
  private List<String> free(List<ColumnDescription> described, String language) {
    List<String> free = new ArrayList<>();
    for (ColumnDescription column : described) {
      boolean taken = false;
      for (int j = 0; j < header.width(); j++) {
        taken |= !column.titles().isEmpty() && compatible(column, header.titles().get(j), language);
      }
      if (!taken) {
        free.add(expected(column));
      }
    }
    return free;
  }

  private void unknown(int i, List<String> free) {
    List<String> titles = header.titles().get(i);
    report(
        i,
        "header-column-unknown",
        titles.isEmpty()
            ? "There is a column " + (i + 1) + " that the metadata does not describe."
            : "The metadata does not describe a column " + quoted(titles) + ".",
        titles.stream()
            .flatMap(title -> Nearest.to(title, free).stream())
            .findFirst()
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Add it to the metadata, or remove it from the file."));
  }

  private void missing(int i, ColumnDescription column, String language) {
    boolean elsewhere =
        header.titles().stream()
            .anyMatch(titles -> !column.titles().isEmpty() && compatible(column, titles, language));
    if (!elsewhere || header.headerLine() == 0) {
      missing(i, column);
    }
  }

  private void missing(int i, ColumnDescription column) {
    report(
        -1,
        "header-column-missing",
        "The file has "
            + header.width()
            + (header.width() == 1 ? " column" : " columns")
            + "; column "
            + (i + 1)
            + ", \""
            + expected(column)
            + "\", is missing.",
        "Add the column, or remove it from the metadata.");
  }

  /** Whether a column of the file may be the described one. */
  private static boolean compatible(
      ColumnDescription column, List<String> titles, String language) {
    if (titles.isEmpty() || (column.name().isEmpty() && column.titles().isEmpty())) {
      return true;
    }
    return column.titles().stream()
        .anyMatch(
            title -> titles.contains(title.text()) && sameLanguage(title.language(), language));
  }

  /** Whether one tag is the other, or is what it begins with, subtag by subtag (BCP 47). */
  private static boolean sameLanguage(String one, String other) {
    return one.equals(UNDETERMINED)
        || other.equals(UNDETERMINED)
        || beginsWith(one, other)
        || beginsWith(other, one);
  }

  private static boolean beginsWith(String tag, String range) {
    return (tag + "-").regionMatches(true, 0, range + "-", 0, range.length() + 1);
  }

  private static String expected(ColumnDescription column) {
    return column.titles().stream()
        .findFirst()
        .map(LanguageString::text)
        .or(column::name)
        .orElse("");
  }

  private static String quoted(List<String> titles) {
    return titles.isEmpty() ? "with nothing" : "\"" + String.join("\", \"", titles) + "\"";
  }

  private CellLocation place(int index) {
    String name =
        index >= 0 && index < header.width() && !header.titles().get(index).isEmpty()
            ? header.titles().get(index).get(0)
            : "";
    return new CellLocation(
        file,
        Math.max(1, header.headerLine()),
        index < 0 ? 0 : index + 1 + skippedColumns,
        0,
        name);
  }

  private void report(int index, String code, String message, String mend) {
    findings.report(Diagnostic.error(code, message, place(index)).withHint(mend));
  }
}
