package org.vertice.csvw.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.metadata.TransformationDescription;
import org.vertice.csvw.tabular.Dialect;
import org.vertice.report.Location.CellLocation;

/**
 * An annotated table (Model for Tabular Data and Metadata on the Web, section 4.2), without its
 * rows.
 *
 * @param url the address of its CSV file
 * @param file how messages name it
 * @param dialect the dialect of its file
 * @param id IRI, if the metadata gives one
 * @param schema IRI of its schema, if the metadata gives one
 * @param columns its columns, virtual ones last
 * @param primaryKey indexes of the columns of its primary key; none if it has none
 * @param rowTitles indexes of the columns that hold titles of its rows
 * @param foreignKeys its foreign keys
 * @param suppressOutput whether it is left out of conversions
 * @param tableDirection {@code ltr}, {@code rtl} or {@code auto}
 * @param transformations its transformation definitions
 * @param annotations its common properties
 * @param notes its notes
 */
public record Table(
    URI url,
    String file,
    Dialect dialect,
    Optional<String> id,
    Optional<String> schema,
    List<Column> columns,
    List<Integer> primaryKey,
    List<Integer> rowTitles,
    List<ForeignKey> foreignKeys,
    boolean suppressOutput,
    String tableDirection,
    List<TransformationDescription> transformations,
    List<Annotation> annotations,
    List<Annotation.Value> notes) {

  public Table {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
    rowTitles = List.copyOf(rowTitles);
    foreignKeys = List.copyOf(foreignKeys);
    transformations = List.copyOf(transformations);
    annotations = List.copyOf(annotations);
    notes = List.copyOf(notes);
  }

  /** Indexes of the columns with these names; −1 where there is none. */
  public List<Integer> indexesOf(List<String> names) {
    List<String> all = columns.stream().map(Column::name).toList();
    return names.stream().map(all::indexOf).toList();
  }

  /** The location of the cell in the column with this index. */
  public CellLocation cell(int column, int line, long rowNumber) {
    Column one = columns.get(column);
    return new CellLocation(file, line, one.sourceNumber(), rowNumber, one.name());
  }

  /** The number of its columns in the file. */
  public int width() {
    return (int) columns.stream().filter(column -> !column.virtual()).count();
  }
}
