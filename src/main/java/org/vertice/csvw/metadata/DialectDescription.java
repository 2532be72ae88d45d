package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Location.JsonLocation;

/** A dialect description (Metadata Vocabulary, section 5.9); missing properties are empty. */
public record DialectDescription(
    Optional<StringOrNull> commentPrefix,
    Optional<String> delimiter,
    Optional<Boolean> doubleQuote,
    Optional<String> encoding,
    Optional<Boolean> header,
    Optional<Integer> headerRowCount,
    Optional<List<String>> lineTerminators,
    Optional<StringOrNull> quoteChar,
    Optional<Boolean> skipBlankRows,
    Optional<Integer> skipColumns,
    Optional<Boolean> skipInitialSpace,
    Optional<Integer> skipRows,
    Optional<String> trim,
    JsonLocation place) {

  static DialectDescription of(DescriptionObject dialect) {
    return new DialectDescription(
        dialect.stringOrNull(Property.COMMENT_PREFIX),
        dialect.string(Property.DELIMITER),
        dialect.bool(Property.DOUBLE_QUOTE),
        dialect.string(Property.ENCODING),
        dialect.bool(Property.HEADER),
        dialect.count(Property.HEADER_ROW_COUNT),
        dialect.strings(Property.LINE_TERMINATORS),
        dialect.stringOrNull(Property.QUOTE_CHAR),
        dialect.bool(Property.SKIP_BLANK_ROWS),
        dialect.count(Property.SKIP_COLUMNS),
        dialect.bool(Property.SKIP_INITIAL_SPACE),
        dialect.count(Property.SKIP_ROWS),
        dialect.string(Property.TRIM).or(() -> dialect.bool(Property.TRIM).map(String::valueOf)),
        dialect.place());
  }
}
