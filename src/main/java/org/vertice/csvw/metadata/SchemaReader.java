package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vertice.csvw.json.JsonNode.ObjectNode;
import org.vertice.report.Excerpt;
import org.vertice.report.Location.JsonLocation;
import org.vertice.report.Nearest;

/** Reads a schema with its columns and keys (Metadata Vocabulary, sections 5.5 and 5.6). */
final class SchemaReader {

  private final MetadataFindings findings;
  private final DescriptionChecker checker;
  private final DatatypeReader datatypes;

  SchemaReader(MetadataFindings findings, DescriptionChecker checker) {
    this.findings = findings;
    this.checker = checker;
    this.datatypes = new DatatypeReader(findings, checker);
  }

  /** Reads a schema; {@code url} is where it was fetched from, if it is not inline. */
  SchemaDescription read(ObjectNode node, Context context, Optional<String> url) {
    DescriptionObject schema = checker.check(DescriptionKind.SCHEMA, node, context);
    List<ColumnDescription> columns =
        schema.objects(Property.COLUMNS).stream().map(column -> column(column, context)).toList();
    checkColumns(columns);
    List<String> names = columns.stream().flatMap(column -> column.name().stream()).toList();
    List<ForeignKeyDescription> foreignKeys = new ArrayList<>();
    for (ObjectNode key : schema.objects(Property.FOREIGN_KEYS)) {
      foreignKey(key, context, names).ifPresent(foreignKeys::add);
    }
    return new SchemaDescription(
        schema.id().or(() -> url),
        columns,
        optionalColumns(schema, Property.PRIMARY_KEY, names),
        optionalColumns(schema, Property.ROW_TITLES, names),
        foreignKeys,
        inherited(schema),
        schema.place());
  }

  /** Reads the inherited properties of a description. */
  InheritedProperties inherited(DescriptionObject description) {
    return new InheritedProperties(
        description.string(Property.ABOUT_URL),
        description
            .value(Property.DATATYPE_)
            .map(node -> datatypes.read(node, description.context())),
        description.string(Property.DEFAULT),
        description.string(Property.LANG),
        description.strings(Property.NULL),
        description.bool(Property.ORDERED),
        description.string(Property.PROPERTY_URL),
        description.bool(Property.REQUIRED),
        description.stringOrNull(Property.SEPARATOR),
        description.string(Property.TEXT_DIRECTION),
        description.string(Property.VALUE_URL));
  }

  private ColumnDescription column(ObjectNode node, Context context) {
    DescriptionObject column = checker.check(DescriptionKind.COLUMN, node, context);
    return new ColumnDescription(
        column.string(Property.NAME),
        column.texts(Property.TITLES).stream()
            .filter(title -> List.of(context.language(), "und").contains(title.language()))
            .map(LanguageString::text)
            .findFirst(),
        column.texts(Property.TITLES),
        column.flag(Property.VIRTUAL),
        column.flag(Property.SUPPRESS_OUTPUT),
        inherited(column),
        column.annotations(),
        column.place());
  }

  private void checkColumns(List<ColumnDescription> columns) {
    Set<String> seen = new HashSet<>();
    boolean virtual = false;
    for (ColumnDescription column : columns) {
      if (column.name().isPresent() && !seen.add(column.name().get())) {
        findings.error(
            "metadata-column-doubled",
            "Two columns have the name \"" + column.name().get() + "\".",
            column.place(),
            "Rename one of them.");
      }
      if (virtual && !column.virtual()) {
        findings.error(
            "metadata-column-order",
            "A column of the file comes after a virtual column.",
            column.place(),
            "Move the virtual columns to the end.");
      }
      virtual |= column.virtual();
    }
  }

  /** A column reference; one that names an unknown column is ignored. */
  private List<String> optionalColumns(
      DescriptionObject schema, Property property, List<String> names) {
    List<String> expected = schema.strings(property).orElse(List.of());
    for (String name : expected) {
      if (!names.contains(name)) {
        findings.warning(
            "metadata-column-unknown",
            "%s names \"%s\", and no column has that name; it is ignored."
                .formatted(property.jsonName(), name),
            schema.place(property),
            nearest(name, names));
        return List.of();
      }
    }
    return expected;
  }

  private Optional<ForeignKeyDescription> foreignKey(
      ObjectNode node, Context context, List<String> names) {
    DescriptionObject key = checker.check(DescriptionKind.FOREIGN_KEY, node, context);
    List<String> columns = key.strings(Property.COLUMN_REFERENCE).orElse(List.of());
    for (String name : columns) {
      if (!names.contains(name)) {
        findings.error(
            "metadata-column-unknown",
            "The foreign key names \"" + name + "\", and no column of its table has that name.",
            key.place(Property.COLUMN_REFERENCE),
            nearest(name, names));
      }
    }
    Optional<DescriptionObject> reference =
        key.value(Property.REFERENCE_)
            .map(value -> checker.check(DescriptionKind.REFERENCE, (ObjectNode) value, context));
    List<String> referenced =
        reference.flatMap(to -> to.strings(Property.COLUMN_REFERENCE)).orElse(List.of());
    if (columns.isEmpty() || referenced.isEmpty()) {
      missing(
          key.place(),
          "A foreign key needs columnReference, and reference with resource and columnReference.");
      return Optional.empty();
    }
    DescriptionObject to = reference.orElseThrow();
    if (to.has(Property.RESOURCE) == to.has(Property.SCHEMA_REFERENCE)) {
      missing(to.place(), "A reference needs either resource or schemaReference.");
      return Optional.empty();
    }
    if (columns.size() != referenced.size()) {
      missing(
          key.place(),
          columns.size() + " columns cannot refer to " + referenced.size() + " columns.");
      return Optional.empty();
    }
    return Optional.of(
        new ForeignKeyDescription(
            columns,
            to.link(Property.RESOURCE),
            to.link(Property.SCHEMA_REFERENCE),
            referenced,
            to.place()));
  }

  private void missing(JsonLocation place, String message) {
    findings.error(
        "metadata-foreign-key", message, place, "See Metadata Vocabulary, section 5.5.2.1.");
  }

  static String nearest(String name, List<String> names) {
    return Nearest.to(name, names)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse(
            names.isEmpty()
                ? "Give the column a \"name\"; a title is not a name."
                : "The named columns are: " + Excerpt.of(names) + ".");
  }
}
