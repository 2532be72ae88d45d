package org.vertice.csvw.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vertice.csvw.datatype.CellDatatype;
import org.vertice.csvw.datatype.ParsedValue;

/** Parses the cells of one column (Model for Tabular Data, section 6.4 Parsing Cells). */
final class CellParser {

  /** Blanks at the ends, and all but the last of several in a row; XML blanks only. */
  private static final Pattern BLANKS_TO_DROP = Pattern.compile("^ +| +\\z| +(?= )");

  private final int column;
  private final Column.ValueRules rules;
  private final CellDatatype datatype;
  private final @Nullable String separator;
  private final WhiteSpace whiteSpace;
  private final boolean stripsItems;
  private final boolean onlyEmptyIsNull;

  private enum WhiteSpace {
    KEPT,
    REPLACED,
    COLLAPSED
  }

  /** Makes a parser for the cells of the column with this index. */
  CellParser(int column, Column.ValueRules rules) {
    this.column = column;
    this.rules = rules;
    this.datatype = rules.datatype();
    this.separator = rules.separator().orElse(null);
    this.whiteSpace =
        switch (rules.base()) {
          case "string", "json", "xml", "html", "any", "anyAtomicType" -> WhiteSpace.KEPT;
          case "normalizedString" -> WhiteSpace.REPLACED;
          default -> WhiteSpace.COLLAPSED;
        };
    this.stripsItems = !List.of("string", "any", "anyAtomicType").contains(rules.base());
    this.onlyEmptyIsNull = rules.nulls().equals(List.of(""));
  }

  /** The value of a cell with that string. */
  CellValue parse(String string, CellErrors errors) {
    String normal = normalized(string);
    if (normal.isEmpty()) {
      normal = rules.defaultValue();
    }
    if (separator != null) {
      return parseList(normal, errors);
    }
    if (isNull(normal)) {
      if (rules.required()) {
        errors.missing(column);
      }
      return none(normal);
    }
    return single(normal, errors);
  }

  private CellValue parseList(String normal, CellErrors errors) {
    if (normal.isEmpty()) {
      if (rules.required()) {
        errors.missing(column);
      }
      return new CellValue.Sequence(List.of());
    }
    if (isNull(normal)) {
      return none(normal);
    }
    List<CellValue.Single> items = new ArrayList<>();
    String between = separator == null ? "" : separator;
    int at = 0;
    while (at <= normal.length()) {
      int end = between.isEmpty() ? -1 : normal.indexOf(between, at);
      String item = normal.substring(at, end < 0 ? normal.length() : end);
      if (stripsItems) {
        item = item.strip();
      }
      if (item.isEmpty()) {
        item = rules.defaultValue();
      }
      if (!isNull(item)) {
        items.add(single(item, errors));
      }
      at = end < 0 ? normal.length() + 1 : end + between.length();
    }
    return new CellValue.Sequence(items);
  }

  private static CellValue none(String written) {
    return written.isEmpty() ? CellValue.None.EMPTY : new CellValue.None(written);
  }

  private CellValue.Single single(String value, CellErrors errors) {
    ParsedValue parsed = datatype.parse(value);
    if (parsed instanceof ParsedValue.Valid valid) {
      return new CellValue.Single(valid.lexical(), true);
    }
    errors.invalid(column, value, ((ParsedValue.Invalid) parsed).reason());
    return new CellValue.Single(value, false);
  }

  private boolean isNull(String value) {
    return onlyEmptyIsNull ? value.isEmpty() : rules.nulls().contains(value);
  }

  private String normalized(String value) {
    return switch (whiteSpace) {
      case KEPT -> value;
      case REPLACED -> replaced(value);
      case COLLAPSED -> collapsed(value);
    };
  }

  private static String replaced(String value) {
    return value.replace('\r', ' ').replace('\n', ' ').replace('\t', ' ');
  }

  private static String collapsed(String value) {
    int last = value.length() - 1;
    boolean clean = true;
    for (int i = 0; i <= last && clean; i++) {
      char c = value.charAt(i);
      clean = c > ' ' || (c == ' ' && i > 0 && i < last && value.charAt(i - 1) != ' ');
    }
    return clean ? value : BLANKS_TO_DROP.matcher(replaced(value)).replaceAll("");
  }
}
