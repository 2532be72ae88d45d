package org.vertice.csvw.validation;

import java.util.Locale;
import org.vertice.csvw.model.Table;
import org.vertice.csvw.tabular.SourceRow;
import org.vertice.report.DiagnosticSink;
import org.vertice.report.Excerpt;

/**
 * Finds control characters, which are invisible and often rejected; XML cannot have most of them.
 * They come with text that is pasted from slides or a PDF.
 */
final class ControlCharacterCheck {

  private final Table table;
  private final DiagnosticSink findings;

  ControlCharacterCheck(Table table, DiagnosticSink findings) {
    this.table = table;
    this.findings = findings;
  }

  /** Checks a row; reports the first such character of each cell. */
  void row(SourceRow row, long number) {
    if (row.hasControlCharacter()) {
      for (int i = 0; i < Math.min(row.size(), table.columns().size()); i++) {
        String value = row.field(i);
        for (int at = 0; at < value.length(); at++) {
          if (SourceRow.isControlCharacter(value.charAt(at))) {
            report(value, at, i, row.lineNumber(), number);
            break;
          }
        }
      }
    }
  }

  private void report(String value, int at, int column, int line, long number) {
    String plain =
        value
            .codePoints()
            .filter(each -> each > 0xFFFF || !SourceRow.isControlCharacter((char) each))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    findings.warning(
        "control-character",
        String.format(
            Locale.ROOT,
            "Character %d of the value is U+%04X, which is invisible%s.",
            value.codePointCount(0, at) + 1,
            (int) value.charAt(at),
            isInXml(value) ? "" : "; in XML it is replaced by U+FFFD"),
        table.cell(column, line, number),
        "Remove it: `" + Excerpt.of(plain) + "`; or replace it with a blank.");
  }

  /** XML 1.0 (section 2.2) allows DEL and C1, and no other control characters. */
  private static boolean isInXml(String value) {
    return value
        .chars()
        .noneMatch(c -> SourceRow.isControlCharacter((char) c) && (c < 0x7F || c > 0x9F));
  }
}
