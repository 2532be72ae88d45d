package org.vertice.csvw.metadata;

import static org.vertice.csvw.metadata.DescriptionKind.COLUMN;
import static org.vertice.csvw.metadata.DescriptionKind.DATATYPE;
import static org.vertice.csvw.metadata.DescriptionKind.DIALECT;
import static org.vertice.csvw.metadata.DescriptionKind.FOREIGN_KEY;
import static org.vertice.csvw.metadata.DescriptionKind.NUMBER_FORMAT;
import static org.vertice.csvw.metadata.DescriptionKind.REFERENCE;
import static org.vertice.csvw.metadata.DescriptionKind.SCHEMA;
import static org.vertice.csvw.metadata.DescriptionKind.TABLE;
import static org.vertice.csvw.metadata.DescriptionKind.TABLE_GROUP;
import static org.vertice.csvw.metadata.DescriptionKind.TRANSFORMATION;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of all properties: name, type of the value, default (in JSON; empty for none), and the
 * descriptions that may have it. Inherited properties are allowed in all four descriptions from the
 * table group down to the column (section 5.7).
 */
enum Property {
  TABLES("tables", ValueType.ARRAY, "", TABLE_GROUP),
  URL("url", ValueType.LINK, "", TABLE, TRANSFORMATION),
  DIALECT_("dialect", ValueType.OBJECT_OR_LINK, "", TABLE_GROUP, TABLE),
  NOTES("notes", ValueType.ARRAY, "[]", TABLE_GROUP, TABLE),
  TABLE_DIRECTION("tableDirection", ValueType.TABLE_DIRECTION, "\"auto\"", TABLE_GROUP, TABLE),
  TABLE_SCHEMA("tableSchema", ValueType.OBJECT_OR_LINK, "", TABLE_GROUP, TABLE),
  TRANSFORMATIONS("transformations", ValueType.ARRAY, "[]", TABLE_GROUP, TABLE),
  SUPPRESS_OUTPUT("suppressOutput", ValueType.BOOLEAN, "false", TABLE, COLUMN),

  COLUMNS("columns", ValueType.ARRAY, "[]", SCHEMA),
  FOREIGN_KEYS("foreignKeys", ValueType.ARRAY, "[]", SCHEMA),
  PRIMARY_KEY("primaryKey", ValueType.COLUMN_NAMES, "", SCHEMA),
  ROW_TITLES("rowTitles", ValueType.COLUMN_NAMES, "", SCHEMA),
  NAME("name", ValueType.COLUMN_NAME, "", COLUMN),
  TITLES("titles", ValueType.TITLES, "[]", COLUMN, TRANSFORMATION),
  VIRTUAL("virtual", ValueType.BOOLEAN, "false", COLUMN),

  ABOUT_URL("aboutUrl", ValueType.URI_TEMPLATE, ""),
  DATATYPE_("datatype", ValueType.DATATYPE, "\"string\""),
  DEFAULT("default", ValueType.STRING, "\"\""),
  LANG("lang", ValueType.LANGUAGE, "\"und\""),
  NULL("null", ValueType.STRINGS, "\"\""),
  ORDERED("ordered", ValueType.BOOLEAN, "false"),
  PROPERTY_URL("propertyUrl", ValueType.URI_TEMPLATE, ""),
  REQUIRED("required", ValueType.BOOLEAN, "false"),
  SEPARATOR("separator", ValueType.STRING_OR_NULL, "null"),
  TEXT_DIRECTION("textDirection", ValueType.TEXT_DIRECTION, "\"inherit\""),
  VALUE_URL("valueUrl", ValueType.URI_TEMPLATE, ""),

  COLUMN_REFERENCE("columnReference", ValueType.COLUMN_NAMES, "", FOREIGN_KEY, REFERENCE),
  REFERENCE_("reference", ValueType.OBJECT, "", FOREIGN_KEY),
  RESOURCE("resource", ValueType.LINK, "", REFERENCE),
  SCHEMA_REFERENCE("schemaReference", ValueType.LINK, "", REFERENCE),

  COMMENT_PREFIX("commentPrefix", ValueType.STRING_OR_NULL, "\"#\"", DIALECT),
  DELIMITER("delimiter", ValueType.NON_EMPTY_STRING, "\",\"", DIALECT),
  DOUBLE_QUOTE("doubleQuote", ValueType.BOOLEAN, "true", DIALECT),
  ENCODING("encoding", ValueType.ENCODING, "\"utf-8\"", DIALECT),
  HEADER("header", ValueType.BOOLEAN, "true", DIALECT),
  HEADER_ROW_COUNT("headerRowCount", ValueType.COUNT, "1", DIALECT),
  LINE_TERMINATORS("lineTerminators", ValueType.STRINGS, "[\"\\r\\n\", \"\\n\"]", DIALECT),
  QUOTE_CHAR("quoteChar", ValueType.CHARACTER_OR_NULL, "\"\\\"\"", DIALECT),
  SKIP_BLANK_ROWS("skipBlankRows", ValueType.BOOLEAN, "false", DIALECT),
  SKIP_COLUMNS("skipColumns", ValueType.COUNT, "0", DIALECT),
  SKIP_INITIAL_SPACE("skipInitialSpace", ValueType.BOOLEAN, "false", DIALECT),
  SKIP_ROWS("skipRows", ValueType.COUNT, "0", DIALECT),
  TRIM("trim", ValueType.TRIM, "false", DIALECT),

  SCRIPT_FORMAT("scriptFormat", ValueType.LINK, "", TRANSFORMATION),
  TARGET_FORMAT("targetFormat", ValueType.LINK, "", TRANSFORMATION),
  SOURCE("source", ValueType.SOURCE, "", TRANSFORMATION),

  BASE("base", ValueType.STRING, "\"string\"", DATATYPE),
  FORMAT("format", ValueType.FORMAT, "", DATATYPE),
  LENGTH("length", ValueType.COUNT, "", DATATYPE),
  MIN_LENGTH("minLength", ValueType.COUNT, "", DATATYPE),
  MAX_LENGTH("maxLength", ValueType.COUNT, "", DATATYPE),
  MINIMUM("minimum", ValueType.BOUND, "", DATATYPE),
  MAXIMUM("maximum", ValueType.BOUND, "", DATATYPE),
  MIN_INCLUSIVE("minInclusive", ValueType.BOUND, "", DATATYPE),
  MAX_INCLUSIVE("maxInclusive", ValueType.BOUND, "", DATATYPE),
  MIN_EXCLUSIVE("minExclusive", ValueType.BOUND, "", DATATYPE),
  MAX_EXCLUSIVE("maxExclusive", ValueType.BOUND, "", DATATYPE),
  PATTERN("pattern", ValueType.STRING, "", NUMBER_FORMAT),
  DECIMAL_CHAR("decimalChar", ValueType.STRING, "\".\"", NUMBER_FORMAT),
  GROUP_CHAR("groupChar", ValueType.STRING, "\",\"", NUMBER_FORMAT);

  private final String jsonName;
  private final ValueType type;
  private final String defaultJson;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<DescriptionKind> kinds;

  Property(String jsonName, ValueType type, String defaultJson, DescriptionKind... kinds) {
    this.jsonName = jsonName;
    this.type = type;
    this.defaultJson = defaultJson;
    this.kinds = kinds.length == 0 ? Set.of(TABLE_GROUP, TABLE, SCHEMA, COLUMN) : Set.of(kinds);
  }

  /** The property with this name in this kind of description. */
  static Optional<Property> of(DescriptionKind kind, String name) {
    return Arrays.stream(values())
        .filter(one -> one.jsonName.equals(name) && one.kinds.contains(kind))
        .findFirst();
  }

  /** The names of all properties of this kind of description. */
  static List<String> namesIn(DescriptionKind kind) {
    return Arrays.stream(values())
        .filter(one -> one.kinds.contains(kind))
        .map(Property::jsonName)
        .toList();
  }

  /** The kinds of description that have a property with this name. */
  static List<DescriptionKind> homesOf(String name) {
    return Arrays.stream(values())
        .filter(one -> one.jsonName.equals(name))
        .flatMap(one -> one.kinds.stream())
        .sorted()
        .toList();
  }

  String jsonName() {
    return jsonName;
  }

  ValueType type() {
    return type;
  }

  /** The default, as JSON; empty for none. */
  String defaultJson() {
    return defaultJson;
  }
}
