package org.vertice.csvw.metadata;

import java.util.List;
import java.util.Optional;
import org.vertice.report.Nearest;

/**
 * Checks that the tables and columns that foreign keys refer to exist (Metadata Vocabulary, section
 * 5.5.2.1).
 */
final class ForeignKeyChecker {

  private final MetadataFindings findings;

  ForeignKeyChecker(MetadataFindings findings) {
    this.findings = findings;
  }

  void check(TableGroupDescription group) {
    TableIndex tables = new TableIndex(group);
    for (TableDescription table : group.tables()) {
      table
          .schema()
          .ifPresent(schema -> schema.foreignKeys().forEach(key -> check(group, tables, key)));
    }
  }

  private static List<String> candidates(TableGroupDescription group, ForeignKeyDescription key) {
    return key.resource().isPresent()
        ? group.tables().stream().map(TableDescription::url).toList()
        : group.tables().stream()
            .flatMap(table -> table.schema().flatMap(SchemaDescription::id).stream())
            .toList();
  }

  private void check(TableGroupDescription group, TableIndex tables, ForeignKeyDescription key) {
    List<TableDescription> referenced = tables.referencedBy(key);
    if (referenced.size() != 1) {
      String expected = key.resource().or(key::schemaReference).orElse("");
      findings.error(
          "metadata-reference",
          "%s of this group %s%s."
              .formatted(
                  referenced.isEmpty() ? "No table" : "More than one table",
                  key.resource().isPresent() ? "has the URL " : "has a schema with the @id ",
                  expected),
          key.place(),
          referenced.isEmpty()
              ? Nearest.to(expected, candidates(group, key))
                  .map(near -> "Did you mean " + near + "?")
                  .orElse("Add the table to the group, or correct the reference.")
              : "Name one table by its URL, with \"resource\".");
      return;
    }
    Optional<SchemaDescription> schema = referenced.get(0).schema();
    List<String> names = schema.map(SchemaDescription::columnNames).orElse(List.of());
    for (String name : key.referencedColumns()) {
      if (!names.contains(name)) {
        findings.error(
            "metadata-column-unknown",
            "The reference names \"" + name + "\", and no column of that table has that name.",
            key.place(),
            SchemaReader.nearest(name, names));
      }
    }
  }
}
