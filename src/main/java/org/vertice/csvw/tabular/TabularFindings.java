package org.vertice.csvw.tabular;

import org.vertice.report.Diagnostic;
import org.vertice.report.Location.FileLocation;
import org.vertice.report.Location.TextLocation;

/** The findings about a file as text, apart from its meaning. */
final class TabularFindings {

  private final String file;

  TabularFindings(String file) {
    this.file = file;
  }

  Diagnostic unclosedQuote(Position quote) {
    return at(quote, "csv-quote-unclosed", "The quote that opens here is never closed.")
        .withFix("Close it; a quote within quotes is doubled.");
  }

  Diagnostic textAfterQuote(Position place, Position quote) {
    boolean sameLine = place.line() == quote.line();
    String message =
        sameLine
            ? "Text follows the quote that closes a value."
            : "Text follows the quote that closes a value which began in line %s."
                .formatted(quote.line());
    return at(place, "csv-quote-text-after", message)
        .withFix(
            sameLine
                ? "Put the whole value in quotes, and double each quote within it."
                : "Check whether a closing quote is missing in line " + quote.line() + ".");
  }

  Diagnostic quoteWithin(Position place, boolean afterBlank) {
    return afterBlank
        ? at(place, "csv-quote-within", "There is a blank before the quote that opens a value.")
            .withFix("Remove the blank, or set \"skipInitialSpace\" in the dialect.")
        : at(place, "csv-quote-within", "There is a quote within a value that is not in quotes.")
            .withFix("Put the whole value in quotes, and double each quote within it.");
  }

  Diagnostic fieldTooLong(Position place, int limit) {
    return at(
            place,
            "csv-field-too-long",
            "The value that begins here is longer than " + limit + " characters, the limit.")
        .withFix(
            "Check whether a closing quote is missing, or whether the file has another delimiter.");
  }

  Diagnostic rowTooWide(Position place, int limit) {
    return at(
            place,
            "csv-row-too-wide",
            "The row has more than " + limit + " columns, the limit; this is one too many.")
        .withFix(
            "Check whether a line break is missing, or whether the file has another delimiter.");
  }

  Diagnostic rowTooLong(Position place, int limit) {
    return at(
            place,
            "csv-row-too-long",
            "The row that continues here is longer than " + limit + " characters, the limit.")
        .withFix("Check whether a line break is missing.");
  }

  Diagnostic badByte(Position place, TextDecoder.BadByte bad, String encoding) {
    String shown = String.format("0x%02X", bad.value());
    return at(
            place,
            "csv-encoding",
            "Byte %s (byte %s of the file) is not %s.".formatted(shown, bad.offset() + 1, encoding))
        .withFix(
            "Save the file as UTF-8, or name its encoding in the dialect"
                + (inWindows1252(bad.value()).isEmpty()
                    ? "."
                    : "; in windows-1252 this byte is \"" + inWindows1252(bad.value()) + "\"."));
  }

  private static String inWindows1252(int value) {
    return value < 0xA0 ? "" : Character.toString((char) value);
  }

  Diagnostic nul(Position place) {
    return at(place, "csv-nul", "There is a NUL character here; text has none.")
        .withFix("Save the file as UTF-8 text.");
  }

  Diagnostic tooManyBadCharacters(Position place, int limit) {
    return at(
        place,
        "csv-encoding",
        "After " + limit + " rows that cannot be read, the rest of the file is not read.");
  }

  Diagnostic utf16(String encoding) {
    return whole("csv-encoding", "The file is UTF-16, not " + encoding + ".")
        .withFix("Save it as UTF-8, or set \"encoding\" to \"utf-16\" in the dialect.");
  }

  Diagnostic archive() {
    return whole("csv-encoding", "The file is a ZIP archive or a spreadsheet, not text.")
        .withFix("Save the table as CSV, in UTF-8.");
  }

  Diagnostic unknownEncoding(String name) {
    return whole("csv-encoding-unknown", "\"" + name + "\" is not a known encoding.")
        .withFix("Write \"utf-8\", or another name from the WHATWG Encoding Standard.");
  }

  Diagnostic dialect(String message) {
    return whole("csv-dialect", message).withFix("Correct \"dialect\" in the metadata.");
  }

  private Diagnostic whole(String code, String message) {
    return Diagnostic.error(code, message, new FileLocation(file));
  }

  private Diagnostic at(Position place, String code, String message) {
    return Diagnostic.error(code, message, new TextLocation(file, place.line(), place.column()));
  }
}
