package org.vertice.csvw.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vertice.csvw.metadata.ColumnDescription;
import org.vertice.csvw.metadata.EmbeddedMetadata;
import org.vertice.csvw.metadata.LanguageString;
import org.vertice.csvw.metadata.SchemaDescription;
import org.vertice.csvw.metadata.TableDescription;
import org.vertice.report.Diagnostic;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Location.CellLocation;
import org.vertice.report.Suggestions;

/**
 * Compares the header of a file with the columns that its metadata describes (Metadata Vocabulary,
 * section 5.5.1 Schema Compatibility).
 */
public final class HeaderCheck {

  private static final String UNDETERMINED = "und";

  /** Delimiters that programs write instead of the comma, with their names. */
  private static final Map<String, String> DELIMITERS =
      new TreeMap<>(Map.of(";", "semicolons", "\t", "tabs", "|", "vertical bars"));

  private final String file;
  private final EmbeddedMetadata header;
  private final int skippedColumns;
  private final Strictness strictness;
  private final DiagnosticSink findings;

  /**
   * Makes a check.
   *
   * @param file how messages name the file
   * @param header the header of the file
   * @param skippedColumns columns to skip at the start of each row
   * @param strictness a validator reports a column that has a name but no titles, because it cannot
   *     compare it
   */
  public HeaderCheck(
      String file,
      EmbeddedMetadata header,
      int skippedColumns,
      Strictness strictness,
      DiagnosticSink findings) {
    this.file = file;
    this.header = header;
    this.skippedColumns = skippedColumns;
    this.strictness = strictness;
    this.findings = findings;
  }

  /**
   * Compares with the columns that a table's metadata describes, if it describes any.
   *
   * @return whether the columns are where they are described; otherwise the rows must not be read
   */
  public boolean check(TableDescription table) {
    Optional<SchemaDescription> schema = table.schema();
    if (schema.isEmpty()) {
      doubledNames();
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
    TitleIndex titles = new TitleIndex(described, language);
    doubled(described.size(), titles);
    if (otherDelimiter(described)) {
      return false;
    }
    if (header.headerLine() > 0 && !described.isEmpty() && titles.areAllMissing(header.titles())) {
      report(
          0,
          "header-missing",
          String.format(
              "Line %s is not the header that the metadata describes: no column has its expected "
                  + "title.",
              header.headerLine()),
          "Put the header in the first line: " + inOrder(described) + ".");
      return true;
    }
    if (isBlank(described)) {
      return incomplete(described);
    }
    HeaderOrder order = HeaderOrder.of(header.titles(), described.size(), titles);
    if (order.differs()) {
      moved(order, described);
      return false;
    }
    return compare(described, titles);
  }

  private boolean compare(List<ColumnDescription> described, TitleIndex titles) {
    int both = Math.min(described.size(), header.width());
    for (int i = 0; i < both; i++) {
      check(i, described.get(i), titles);
    }
    if (both < header.width()) {
      List<String> expected =
          titles.notIn(header.titles()).stream().map(HeaderCheck::expected).toList();
      Suggestions suggestions = new Suggestions();
      for (int i = both; i < header.width(); i++) {
        unknown(i, expected, suggestions);
      }
    }
    boolean hasEmptyCell = header.titles().stream().anyMatch(List::isEmpty);
    boolean named = both == described.size();
    for (int i = both; i < described.size(); i++) {
      if (header.headerLine() == 0 || !hasEmptyCell || described.get(i).titles().isEmpty()) {
        missing(i, described.get(i));
        named = true;
      }
    }
    return named ? header.headerLine() == 0 || both == described.size() : incomplete(described);
  }

  /** Whether all cells are empty, so that nothing identifies the columns. */
  private boolean isBlank(List<ColumnDescription> described) {
    return header.headerLine() > 0
        && header.width() > 0
        && header.titles().stream().allMatch(List::isEmpty)
        && (strictness != Strictness.VALIDATOR || header.width() < described.size())
        && described.stream().anyMatch(column -> !column.titles().isEmpty());
  }

  /**
   * Reports a header with too few cells, some of them empty, so that the missing ones are unknown.
   */
  private boolean incomplete(List<ColumnDescription> described) {
    boolean blank = header.titles().stream().allMatch(List::isEmpty);
    boolean goesOn = strictness == Strictness.CONVERTER;
    int empty =
        IntStream.range(0, header.width())
            .filter(i -> header.titles().get(i).isEmpty())
            .findFirst()
            .orElse(0);
    String message =
        (blank
                ? "Line " + header.headerLine() + ", where the header should be, is empty"
                : String.format(
                    "The header has %s cells, including an empty one, but the metadata describes "
                        + "%s columns",
                    header.width(), described.size()))
            + (goesOn
                ? "; the columns are identified by position, and the lines after it are rows."
                : "; the rows are not read.");
    String fix =
        (blank ? "Put the header in this line only: " : "Write the whole header: ")
            + inOrder(described)
            + ".";
    Diagnostic finding =
        goesOn
            ? Diagnostic.warning("header-incomplete", message, place(empty))
            : Diagnostic.error("header-incomplete", message, place(empty));
    findings.report(finding.withFix(fix));
    return goesOn;
  }

  /** Spreadsheets write semicolons where the comma is the decimal sign. */
  private boolean otherDelimiter(List<ColumnDescription> described) {
    if (header.width() != 1 || described.size() < 2 || header.titles().get(0).isEmpty()) {
      return false;
    }
    String line = header.titles().get(0).get(0);
    for (Map.Entry<String, String> delimiter : DELIMITERS.entrySet()) {
      Set<String> parts =
          Arrays.stream(line.split(Pattern.quote(delimiter.getKey()), -1))
              .map(part -> part.replaceAll("^\"|\"$", "").strip())
              .collect(Collectors.toSet());
      boolean fits =
          line.contains(delimiter.getKey())
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
            String.format(
                "Save the table with the delimiter of the metadata, the comma if it has none; or "
                    + "name this one there: \"dialect\": {\"delimiter\": \"%s\"}.",
                delimiter.getKey().replace("\t", "\\t")));
        return true;
      }
    }
    return false;
  }

  private void moved(HeaderOrder order, List<ColumnDescription> described) {
    List<String> free = order.missing().stream().map(j -> expected(described.get(j))).toList();
    Suggestions suggestions = new Suggestions();
    order.unknown().forEach(i -> unknown(i, free, suggestions));
    order.missing().forEach(j -> missing(j, described.get(j)));
    if (order.unknown().isEmpty() && order.missing().isEmpty()) {
      int i = order.firstMoved();
      report(
          i,
          "header-mismatch",
          String.format(
              "Column %s is headed %s, but the metadata describes \"%s\"; the rows are not read.",
              i + 1,
              quoted(header.titles().get(i)),
              i < described.size() ? expected(described.get(i)) : "nothing"),
          String.format(
              "The order differs: move the columns, or their descriptions; the metadata has %s.",
              inOrder(described)));
    }
  }

  private static String inOrder(List<ColumnDescription> described) {
    return String.join(",", described.stream().map(HeaderCheck::expected).toList());
  }

  /** Undescribed columns are named by their titles, which must differ. */
  private void doubledNames() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.width(); i++) {
      String name = header.titles().get(i).isEmpty() ? "" : header.titles().get(i).get(0);
      Integer first = name.isEmpty() ? null : seen.putIfAbsent(name, i);
      if (first != null) {
        findings.warning(
            "header-doubled",
            doubled(name, first, i),
            place(i),
            "Rename one of them, or give each a name in the metadata.");
      }
    }
  }

  /** A repeated title is an error only where the metadata expects another one. */
  private void doubled(int described, TitleIndex expected) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.width(); i++) {
      boolean fits = i < described && expected.fits(i, header.titles().get(i));
      for (String title : header.titles().get(i)) {
        Integer first = seen.putIfAbsent(title, i);
        if (first != null && first != i && !fits) {
          report(i, "header-doubled", doubled(title, first, i), "Rename or remove one of them.");
        }
      }
    }
  }

  private static String doubled(String title, int first, int second) {
    return "The header has \"%s\" twice, in columns %s and %s."
        .formatted(title, first + 1, second + 1);
  }

  private void check(int i, ColumnDescription column, TitleIndex expected) {
    List<String> titles = header.titles().get(i);
    if (expected.fits(i, titles)) {
      return;
    }
    boolean nameOnly = column.titles().isEmpty();
    boolean named = expected.hasName(i, titles);
    if (nameOnly && (named || strictness != Strictness.VALIDATOR)) {
      nameOnly(i, column, named);
      return;
    }
    report(
        i,
        "header-mismatch",
        "Column %s is headed %s, but the metadata describes \"%s\"."
            .formatted(i + 1, quoted(titles), expected(column)),
        "Write \"" + expected(column) + "\" in the header, or correct the metadata.");
  }

  private void nameOnly(int i, ColumnDescription column, boolean named) {
    String name = column.name().orElse("");
    if (named) {
      if (strictness == Strictness.VALIDATOR) {
        report(
            i,
            "header-untitled",
            String.format(
                "The metadata names column %s \"%s\" but gives it no titles to compare the header "
                    + "with.",
                i + 1, name),
            "Add \"titles\": \"" + name + "\" to its description.");
      }
    } else {
      findings.warning(
          "header-mismatch",
          "Column %s is headed %s, but the metadata has \"%s\" and no titles."
              .formatted(i + 1, quoted(header.titles().get(i)), name),
          place(i),
          "Add the title to its description, or correct the header.");
    }
  }

  private void unknown(int i, List<String> free, Suggestions suggestions) {
    List<String> titles = header.titles().get(i);
    report(
        i,
        "header-column-unknown",
        titles.isEmpty()
            ? "There is a column " + (i + 1) + " that the metadata does not describe."
            : "The metadata does not describe a column " + quoted(titles) + ".",
        titles.stream()
            .flatMap(title -> suggestions.nearest(title, free).stream())
            .findFirst()
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Add it to the metadata, or remove it from the file."));
  }

  private void missing(int i, ColumnDescription column) {
    report(
        -1,
        "header-column-missing",
        "The file has %s %s; column %s, \"%s\", is missing."
            .formatted(
                header.width(),
                header.width() == 1 ? "column" : "columns",
                i + 1,
                expected(column)),
        "Add the column, or remove it from the metadata.");
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

  private void report(int index, String code, String message, String fix) {
    findings.error(code, message, place(index), fix);
  }
}
