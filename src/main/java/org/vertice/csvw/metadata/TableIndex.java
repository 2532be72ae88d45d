package org.vertice.csvw.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables of a group that foreign keys refer to (Metadata Vocabulary, section 5.5). */
public final class TableIndex {

  private final Map<String, List<TableDescription>> byUrl = new HashMap<>();
  private final Map<String, List<TableDescription>> bySchema = new HashMap<>();

  /** Makes an index of a group's tables. */
  public TableIndex(TableGroupDescription group) {
    for (TableDescription table : group.tables()) {
      add(byUrl, table.url(), table);
      table
          .schema()
          .flatMap(SchemaDescription::id)
          .ifPresent(schema -> add(bySchema, schema, table));
    }
  }

  private static void add(
      Map<String, List<TableDescription>> index, String url, TableDescription table) {
    index.computeIfAbsent(Urls.normalize(url), one -> new ArrayList<>()).add(table);
  }

  /** The tables to which a foreign key refers: exactly one, in metadata without errors. */
  public List<TableDescription> referencedBy(ForeignKeyDescription key) {
    return key.resource()
        .map(url -> byUrl.get(Urls.normalize(url)))
        .or(() -> key.schemaReference().map(url -> bySchema.get(Urls.normalize(url))))
        .map(List::copyOf)
        .orElse(List.of());
  }

  /** Whether the columns and the table exist that a foreign key of a table names. */
  public boolean resolves(ForeignKeyDescription key, TableDescription table) {
    List<TableDescription> referenced = referencedBy(key);
    return referenced.size() == 1
        && columnNames(table).containsAll(key.columns())
        && columnNames(referenced.get(0)).containsAll(key.referencedColumns());
  }

  private static List<String> columnNames(TableDescription table) {
    return table.schema().map(SchemaDescription::columnNames).orElse(List.of());
  }
}
