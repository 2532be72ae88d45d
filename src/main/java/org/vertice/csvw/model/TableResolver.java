package org.vertice.csvw.model;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vertice.csvw.datatype.CellDatatype;
import org.vertice.csvw.datatype.DatatypeSpec;
import org.vertice.csvw.metadata.ColumnDescription;
import org.vertice.csvw.metadata.DatatypeDescription;
import org.vertice.csvw.metadata.EmbeddedMetadata;
import org.vertice.csvw.metadata.ForeignKeyDescription;
import org.vertice.csvw.metadata.InheritedProperties;
import org.vertice.csvw.metadata.LanguageString;
import org.vertice.csvw.metadata.SchemaDescription;
import org.vertice.csvw.metadata.StringOrNull;
import org.vertice.csvw.metadata.TableDescription;
import org.vertice.csvw.metadata.TableGroupDescription;
import org.vertice.csvw.metadata.TableIndex;
import org.vertice.csvw.metadata.Urls;
import org.vertice.csvw.tabular.Dialect;
import org.vertice.report.DiagnosticSink;

/**
 * Makes annotated tables from descriptions (Model for Tabular Data, section 6.1). Defaults and
 * inherited properties are applied here and nowhere else.
 */
public final class TableResolver {

  private static final String UNDETERMINED = "und";

  private final TableIndex tables;
  private final DiagnosticSink findings;
  private final Map<DatatypeDescription, CellDatatype> datatypes = new HashMap<>();
  private final CellDatatype string;

  /** Makes a resolver for the tables of a group. */
  public TableResolver(TableGroupDescription group, DiagnosticSink findings) {
    this.tables = new TableIndex(group);
    this.findings = findings;
    this.string = CellDatatype.compile(DatatypeSpec.of("string"), warning -> {});
  }

  /**
   * Makes a table from its description and its header.
   *
   * @param file how messages name it
   * @param dialect its dialect
   */
  public Table resolve(
      TableDescription description, EmbeddedMetadata header, String file, Dialect dialect) {
    List<Column> columns = columns(description, header, dialect.skipColumns());
    List<String> names = columns.stream().map(Column::name).toList();
    Optional<SchemaDescription> schema = description.schema();
    new TemplateCheck(names, findings).check(description, columns);
    return new Table(
        URI.create(description.url()),
        file,
        dialect,
        description.id(),
        schema.flatMap(SchemaDescription::id),
        columns,
        indexes(schema.map(SchemaDescription::primaryKey), names),
        indexes(schema.map(SchemaDescription::rowTitles), names),
        schema.map(SchemaDescription::foreignKeys).orElse(List.of()).stream()
            .filter(key -> tables.resolves(key, description))
            .map(key -> foreignKey(key, names))
            .toList(),
        description.suppressOutput(),
        description.tableDirection(),
        description.transformations(),
        description.annotations(),
        description.notes());
  }

  private static List<Integer> indexes(Optional<List<String>> expected, List<String> names) {
    return expected.orElse(List.of()).stream().map(names::indexOf).toList();
  }

  private ForeignKey foreignKey(ForeignKeyDescription key, List<String> names) {
    return new ForeignKey(
        indexes(Optional.of(key.columns()), names),
        Urls.normalize(tables.referencedBy(key).get(0).url()),
        key.referencedColumns(),
        key.place());
  }

  private List<Column> columns(
      TableDescription table, EmbeddedMetadata header, int skippedColumns) {
    List<ColumnDescription> described = new ArrayList<>();
    List<ColumnDescription> virtual = new ArrayList<>();
    for (ColumnDescription one : table.schema().map(SchemaDescription::columns).orElse(List.of())) {
      (one.virtual() ? virtual : described).add(one);
    }
    for (int i = described.size(); i < header.width(); i++) {
      List<String> titles = table.schema().isPresent() ? List.of() : header.titles().get(i);
      String language = header.language().orElse(UNDETERMINED);
      described.add(
          undescribed(
              titles.stream().map(title -> new LanguageString(title, language)).toList(), table));
    }
    int inFile = described.size();
    described.addAll(virtual);
    InheritedProperties outer =
        table
            .schema()
            .map(schema -> schema.inherited().within(table.inherited()))
            .orElse(table.inherited().within(InheritedProperties.language(header.language())));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < described.size(); i++) {
      int source = i < inFile ? i + 1 + skippedColumns : 0;
      columns.add(column(described.get(i), i + 1, source, outer, table.tableDirection()));
    }
    return columns;
  }

  private static ColumnDescription undescribed(
      List<LanguageString> titles, TableDescription table) {
    return new ColumnDescription(
        Optional.empty(),
        titles.stream().map(LanguageString::text).findFirst(),
        titles,
        false,
        false,
        InheritedProperties.none(),
        List.of(),
        table.urlPlace());
  }

  private Column column(
      ColumnDescription description,
      int number,
      int sourceNumber,
      InheritedProperties outer,
      String tableDirection) {
    InheritedProperties own = description.inherited().within(outer);
    String direction = own.textDirection().orElse("inherit");
    return new Column(
        number,
        sourceNumber,
        name(description, number),
        description.titles(),
        description.virtual(),
        description.suppressOutput(),
        rules(own),
        own.aboutUrl(),
        own.propertyUrl(),
        own.valueUrl(),
        direction.equals("inherit") ? tableDirection : direction,
        description.annotations());
  }

  private Column.ValueRules rules(InheritedProperties own) {
    return new Column.ValueRules(
        own.datatype().map(one -> one.spec().base()).orElse("string"),
        own.datatype().map(this::datatype).orElse(string),
        own.lang().orElse(UNDETERMINED),
        own.defaultValue().orElse(""),
        own.nullValues().orElse(List.of("")),
        own.separator().flatMap(StringOrNull::value),
        own.ordered().orElse(false),
        own.required().orElse(false));
  }

  /** The name annotation of a column (Metadata Vocabulary, section 5.6). */
  private static String name(ColumnDescription column, int number) {
    return column
        .name()
        .or(() -> column.namingTitle().map(TableResolver::percentEncoded))
        .orElse("_col." + number);
  }

  /** A title as the name of a variable of URI templates (RFC 6570, section 2.3). */
  private static String percentEncoded(String title) {
    StringBuilder name = new StringBuilder();
    for (byte one : title.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || "._".indexOf(c) >= 0)) {
        name.append(c);
      } else {
        name.append(String.format("%%%02X", (int) c));
      }
    }
    return name.toString();
  }

  private CellDatatype datatype(DatatypeDescription description) {
    return datatypes.computeIfAbsent(
        description,
        one ->
            CellDatatype.compile(
                one.spec(),
                warning ->
                    findings.warning(
                        "metadata-datatype-format",
                        "In this datatype, " + warning + "; it is ignored.",
                        one.place(),
                        "Correct it, or leave it out.")));
  }
}
